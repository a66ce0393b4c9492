import { ImportProblem } from '../../problem';

/** One line of a code list, with the headings it stands under. */
export interface ListedCode {
  readonly code: string;
  readonly title: string;
  /** Marked with an asterisk: what the edit objects to is acceptable beside a secondary diagnosis. */
  readonly isMarked: boolean;
}

export interface CodeList {
  /** `4A`, `6`, `8B3`, `11D`. */
  readonly edit: string;
  /** The numbered heading: `Age conflict`. */
  readonly editTitle: string;
  /** The nearest line above the codes: `Pediatric diagnoses (age 0 through 17)`, `Procedures`. */
  readonly heading: string;
  readonly codes: readonly ListedCode[];
}

const FIRST_EDIT = '1. Invalid diagnosis or procedure code';
const CODE_LINE = /^(\*?)([0-9A-Z]{3,7}) *\t+([^\t].*)$/;
/** Titles are short; a longer line is prose, even when it begins with a letter and a dot. */
const LONGEST_HEADING = 120;

/**
 * The code lists of chapter 1, from the text's lines. The same headings stand before it in the table of contents (with
 * a page number after a tab) and in the chapter's own overview; chapter 2 only repeats what changed.
 *
 * @throws ImportProblem `truncated` when the chapter does not end, `empty` when it holds no list.
 */
export function codeLists(text: readonly string[], file: string): CodeList[] {
  const start = text.lastIndexOf(FIRST_EDIT);
  const end = text.findIndex((line, index) => index > start && /^Chapter 2\b/.test(line));
  if (start === -1 || end === -1) throw new ImportProblem('truncated', { file });
  const walker = new Walker(file);
  for (let index = start; index < end; index += 1) walker.see(text[index] ?? '', index + 1);
  const lists = walker.lists.filter(({ codes }) => codes.length > 0);
  if (lists.length === 0) throw new ImportProblem('empty', { file });
  return lists;
}

class Walker {
  readonly lists: { edit: string; editTitle: string; heading: string; codes: ListedCode[] }[] = [];
  #number = 0;
  #title = '';
  #letter = '';
  #sub = '';
  #heading = '';
  #open = false;

  constructor(readonly file: string) {}

  see(original: string, row: number): void {
    const line = original.trim();
    if (line === '') return;
    const [, mark, code, title] = CODE_LINE.exec(line) ?? [];
    if (code !== undefined && title !== undefined) {
      this.#code({ code, title: title.trim(), isMarked: mark === '*' });
      return;
    }
    if (line.includes('\t')) throw new ImportProblem('bad-row', { file: this.file, row }, { found: line });
    this.#open = false;
    this.#headings(line);
    if (line.length <= LONGEST_HEADING) this.#heading = line;
  }

  #headings(line: string): void {
    const [, number, title] = /^(\d+)\. (.+)$/.exec(line) ?? [];
    if (number !== undefined && title !== undefined) {
      // Within an edit its lists are numbered anew; edits themselves count on.
      if (Number(number) === this.#number + 1) {
        this.#number += 1;
        this.#title = title;
        this.#letter = '';
        this.#sub = '';
      } else this.#sub = number;
    }
    const letter = /^([A-Z])\. /.exec(line)?.[1];
    if (letter !== undefined) {
      this.#letter = letter;
      this.#sub = '';
    }
  }

  #code(code: ListedCode): void {
    if (!this.#open) {
      const edit = `${this.#number}${this.#letter}${this.#sub}`;
      this.lists.push({ edit, editTitle: this.#title, heading: withoutMark(this.#heading), codes: [] });
      this.#open = true;
    }
    this.lists.at(-1)?.codes.push(code);
  }
}

function withoutMark(heading: string): string {
  return heading.replace(/^(?:\d+|[A-Z])\. /, '');
}
