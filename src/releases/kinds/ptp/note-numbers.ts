/** What an edit says beside its codes and days. Few different ones occur. */
export interface Note {
  readonly indicator: string;
  readonly priorTo1996: string;
  readonly rationale: string;
}

interface Known {
  /** Indicator byte, plus 256 when the edit is older than 1996. */
  readonly mark: number;
  readonly bytes: Uint8Array;
}

const latin1 = new TextDecoder('windows-1252');
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** As published Latin-1; a file that was saved again by an editor is UTF-8. */
function textOf(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    // Asked for all at once, Node 20 takes Windows-1252 for Latin-1.
    return latin1.decode(bytes, { stream: true });
  }
}

/** Numbers notes in the order they are first met; a row's bytes are compared, never made into text twice. */
export class NoteNumbers {
  readonly notes: Note[] = [];
  readonly #known: Known[] = [];
  readonly #byLength = new Map<number, number[]>();
  #last = 0;

  constructor(readonly most: number) {}

  /** The number of a note whose rationale stands at `start` to `end`; -1 when it is new. */
  find(mark: number, bytes: Uint8Array, start: number, end: number): number {
    if (this.#is(this.#last, mark, bytes, start, end)) return this.#last;
    for (const number of this.#byLength.get(end - start) ?? []) {
      if (!this.#is(number, mark, bytes, start, end)) continue;
      this.#last = number;
      return number;
    }
    return -1;
  }

  /** Keeps a new note; -1 when there would be more than `most`. */
  add(mark: number, rationale: Uint8Array): number {
    const number = this.notes.length;
    if (number >= this.most) return -1;
    this.notes.push({
      indicator: String.fromCharCode(mark & 255),
      priorTo1996: mark > 255 ? '*' : '',
      rationale: textOf(rationale),
    });
    this.#known.push({ mark, bytes: rationale.slice() });
    const same = this.#byLength.get(rationale.length);
    if (same) same.push(number);
    else this.#byLength.set(rationale.length, [number]);
    return number;
  }

  #is(number: number, mark: number, bytes: Uint8Array, start: number, end: number): boolean {
    const known = this.#known[number];
    if (known === undefined || known.mark !== mark || known.bytes.length !== end - start) return false;
    const own = known.bytes;
    for (let at = 0; at < own.length; at += 1) if (own[at] !== bytes[start + at]) return false;
    return true;
  }
}
