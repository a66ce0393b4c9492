import type { Claim } from '../../src/claims';
import type { ClaimVerdict, ShownContext } from '../../src/messages';
import { askEvaluate } from '../../src/messages/from-frames';
import type { Checked, Finding } from '../../src/rules';

/** Messages stay small, so that a worklist of a thousand claims never holds up the first answers. */
const CLAIMS_A_MESSAGE = 50;

interface Page {
  readonly claim: Claim;
  verdict: ClaimVerdict | null;
}

/**
 * The claims of one frame with what the background said of them. Only claims that changed are sent, which their ids
 * tell: those follow from all that rules can see. An answer that never came (a killed worker) is asked for again at the next update.
 */
export class VerdictBook {
  #pages = new Map<string, Page>();
  #asking = 0;

  constructor(
    private readonly context: () => ShownContext,
    private readonly onVerdicts: () => void,
  ) {}

  /** true when every claim has its verdict and no question is under way. */
  get settled(): boolean {
    return this.#asking === 0;
  }

  get claims(): readonly Claim[] {
    return [...this.#pages.values()].map((page) => page.claim);
  }

  get findings(): readonly Finding[] {
    return [...this.#pages.values()].flatMap((page) => page.verdict?.findings ?? []);
  }

  get checked(): readonly Checked[] {
    return [...this.#pages.values()].flatMap((page) => (page.verdict ? [page.verdict.checked] : []));
  }

  verdictOf(claim: string): ClaimVerdict | null {
    return this.#pages.get(claim)?.verdict ?? null;
  }

  /** Settings or context changed: every verdict must be asked for anew. The old ones serve until then. */
  async askAgain(): Promise<void> {
    await this.#ask([...this.#pages.values()]);
  }

  /** The frame's claims as they stand now. */
  async update(claims: readonly Claim[]): Promise<void> {
    const before = this.#pages;
    this.#pages = new Map();
    const changed: Page[] = [];
    for (const claim of claims) {
      const page: Page = { claim, verdict: before.get(claim.id)?.verdict ?? null };
      this.#pages.set(claim.id, page);
      if (!page.verdict) changed.push(page);
    }
    await this.#ask(changed);
  }

  async #ask(pages: readonly Page[]): Promise<void> {
    if (pages.length === 0) {
      this.onVerdicts();
      return;
    }
    this.#asking += 1;
    try {
      for (let start = 0; start < pages.length; start += CLAIMS_A_MESSAGE) {
        const claims = pages.slice(start, start + CLAIMS_A_MESSAGE).map((page) => page.claim);
        const { verdicts } = await askEvaluate({ claims, context: this.context() });
        for (const verdict of verdicts) {
          const page = this.#pages.get(verdict.claim);
          if (page && claims.includes(page.claim)) page.verdict = verdict;
        }
        this.onVerdicts();
      }
    } finally {
      this.#asking -= 1;
    }
  }
}
