import type { Verdict } from './weights';

/** So many different codes under one mark say what the mark is for. */
const ENOUGH = 3;

/** What elements that a page marks alike turned out to hold: where most are codes, the others are, too. */
export class Marks {
  private readonly codes = new Map<string, Set<string>>();
  private readonly others = new Map<string, Set<string>>();

  /** How many marks are known to be for codes. */
  sure = 0;

  /** Takes in how a text under a mark was judged. */
  note(mark: string, text: string, verdict: Verdict): void {
    if (verdict.accepted && !verdict.evidence.some(({ name }) => name === 'column-peer')) {
      if (add(this.codes, mark, text) === ENOUGH) this.sure++;
    } else if (verdict.score < 0) add(this.others, mark, text);
  }

  /** Whether what stands under a mark is a code as far as the page shows. */
  vouch(mark: string): boolean {
    const codes = this.codes.get(mark)?.size ?? 0;
    return codes >= ENOUGH && codes > 2 * (this.others.get(mark)?.size ?? 0);
  }
}

/** How many there are when one is new; 0 when it is not. */
function add(known: Map<string, Set<string>>, mark: string, text: string): number {
  const texts = known.get(mark) ?? new Set();
  known.set(mark, texts);
  if (texts.has(text)) return 0;
  texts.add(text);
  return texts.size;
}
