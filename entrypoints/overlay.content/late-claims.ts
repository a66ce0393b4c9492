import type { Claim } from '../../src/claims';
import type { ClaimVerdict, ShownContext } from '../../src/messages';
import type { Reader } from '../../src/reading';
import type { Checked, Finding } from '../../src/rules';
import { loadPartPatiently } from './late-parts';

/** The claim a mention belongs to and the findings that concern it. */
export interface MentionVerdict {
  readonly claim: Claim;
  readonly verdict: ClaimVerdict | null;
  readonly findings: readonly Finding[];
}

/** What claims stand on in a frame. */
export interface ClaimsCore {
  readonly reader: Reader;
  readonly context: () => ShownContext;
  /** Asked before work begins; false ends it: nobody is there to hear of claims. */
  readonly begin: () => boolean;
  /** Claims or verdicts changed. */
  readonly changed: () => void;
  readonly signal: AbortSignal;
}

/** The claims of one frame and what the background said of them. */
export interface FrameClaims {
  /** Something was read: build the claims anew at the next pause. */
  soon(): void;
  /** Settings changed: judge every claim anew. */
  askAgain(): void;
  /** true when claims are those of the last reading, each with its verdict. */
  readonly settled: boolean;
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
  readonly checked: readonly Checked[];
  verdict(mention: number): MentionVerdict | undefined;
}

export type CreateFrameClaims = (core: ClaimsCore) => FrameClaims;

/**
 * Claims and verdicts of a frame, fetched when the first code is read there: most frames hold none. What they know is
 * empty until then.
 */
export class LateClaims {
  #claims: FrameClaims | null = null;
  #fetching = false;

  constructor(private readonly core: ClaimsCore) {}

  /** The claims, when what builds them is there. */
  get now(): FrameClaims | null {
    return this.#claims;
  }

  get settled(): boolean {
    return this.#claims?.settled ?? !this.#fetching;
  }

  /** Something was read. `codes`: a code was, which may be a claim's. */
  soon(codes: boolean): void {
    if (this.#claims) this.#claims.soon();
    else if (codes && !this.#fetching) void this.#fetch();
  }

  /** What fails for good is tried again at the next reading. */
  async #fetch(): Promise<void> {
    const { core } = this;
    this.#fetching = true;
    try {
      const create = await loadPartPatiently('claims', core.begin);
      if (!core.begin()) return;
      this.#claims = create(core);
      this.#claims.soon();
    } catch {
      this.#fetching = false;
    }
  }
}
