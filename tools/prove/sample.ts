import type { ReleaseKind, Row } from '../../src/releases/stored';

/** A file of one kind in its official layout, with words of our own, and a reader of it that shares nothing with ours. */
export interface Sample {
  readonly kind: ReleaseKind;
  /** The set it makes. */
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly encoding: 'utf-8' | 'latin1';
  /** Files that go with it, never changed: the other parts, the year before. */
  readonly others: readonly { readonly name: string; readonly text: string; readonly sameRelease: boolean }[];
  /** Prose with lists in it: a careful reader finds lines that may be rows, more than there are when headings moved. */
  readonly isProse?: boolean;
  /** Makes the bytes where the file is a workbook: of the cells of `text`, read as CSV. */
  readonly isWorkbook: boolean;
  /** The rows a text holds, each as one line of what is compared; null for a text that no careful person could read. */
  readonly read: (text: string) => readonly string[] | null;
  /** The same of a stored row. */
  readonly line: (row: Row) => string;
}

/** Cells in one line; blanks do not count. */
export function asLine(cells: readonly unknown[]): string {
  return cells
    .map((cell) =>
      String(cell ?? '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .join('|');
}

export function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/** Records of a CSV, as RFC 4180 has it, character by character. */
export function csvCells(text: string): string[][] | null {
  const records: string[][] = [];
  let record: string[] = [];
  let cell = '';
  let at = 0;
  let quoted = false;
  const endCell = () => {
    record.push(cell);
    cell = '';
  };
  for (; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === ',') endCell();
    else if (char === '\n' || char === '\r') {
      if (char === '\r' && text.charAt(at + 1) === '\n') at += 1;
      endCell();
      records.push(record);
      record = [];
    } else cell += char;
  }
  if (quoted) return null;
  if (cell !== '' || record.length > 0) {
    endCell();
    records.push(record);
  }
  return records;
}

/** The records of a CSV that are rows, each as a line; null when a quote has no end. */
export function csvRows(
  text: string,
  isRow: (cells: readonly string[]) => boolean,
  line: (cells: readonly string[]) => string,
): string[] | null {
  const records = csvCells(text);
  return records === null ? null : records.filter(isRow).map(line);
}
