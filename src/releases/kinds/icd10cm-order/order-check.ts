import { ImportProblem } from '../../problem';
import type { OrderRow } from './row';

/**
 * Watches rows go by in the file's order and refuses a file that is cut off, lost or repeats rows, or has its flags the
 * wrong way round: in every release a heading is followed by a code that begins with it, a billable code never is, and
 * the book ends with chapter 21 (Z) or 22 (U).
 */
export class OrderCheck {
  #last: OrderRow | null = null;
  #lastRow = 0;
  readonly #categories = new Set<string>();
  readonly #ofCategory = new Set<string>();

  constructor(readonly file: string) {}

  /** @throws ImportProblem naming the row that cannot stand where it stands. */
  see(row: OrderRow, at: number): void {
    const last = this.#last;
    const { code } = row;
    if (code.length === 3) this.#openCategory(code, at);
    else {
      const category = last === null || !code.startsWith(last.code.slice(0, 3));
      if (category)
        throw this.#problem('bad-row', at, { found: code, wanted: `${code.slice(0, 3)} above it` });
      if (this.#ofCategory.has(code)) throw this.#problem('duplicate', at, { found: code });
      this.#ofCategory.add(code);
    }
    if (last !== null && (last.billable === 0) !== code.startsWith(last.code)) this.#wrongFlag(last);
    this.#last = row;
    this.#lastRow = at;
  }

  /** @throws ImportProblem when the file ends before the book does. */
  end(): void {
    const last = this.#last;
    if (last === null) throw new ImportProblem('empty', { file: this.file });
    const first = last.code.charCodeAt(0);
    const isLastChapter = first === 0x55 || first === 0x5a;
    if (last.billable === 0 || !isLastChapter) {
      throw this.#problem('truncated', this.#lastRow, { found: last.code });
    }
  }

  #openCategory(code: string, at: number): void {
    if (this.#categories.has(code)) throw this.#problem('duplicate', at, { found: code });
    this.#categories.add(code);
    this.#ofCategory.clear();
  }

  #wrongFlag(last: OrderRow): never {
    throw new ImportProblem(
      'bad-field',
      { file: this.file, row: this.#lastRow, field: 'billable flag' },
      { found: `${last.code} ${last.billable}` },
    );
  }

  #problem(reason: 'bad-row' | 'duplicate' | 'truncated', row: number, details: Record<string, string>) {
    return new ImportProblem(reason, { file: this.file, row }, details);
  }
}
