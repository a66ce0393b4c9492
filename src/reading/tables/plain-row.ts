/** Characters that make a text differ from its markup, or that a reader of plain text would have to leave out. */
const NOT_PLAIN = /[&\u00AD\u200B-\u200F\u2060\uFEFF]/;
const NEXT_NOT_PLAIN = new RegExp(NOT_PLAIN.source, 'g');
/** Bodies with more rows are not written out at once: that would take longer than a slice may. */
const MOST_ROWS = 3000;

/**
 * The texts of a row that holds plain cells only, one a cell, put into `cells`; false for any other row. Asks the browser for the row's
 * markup once: asking each cell costs an object for every cell of the page.
 */
export function plainCells(row: Element, cells: string[]): boolean {
  const html = row.innerHTML;
  if (NOT_PLAIN.test(html)) return false;
  return readCells(html, 0, cells) === html.length;
}

/**
 * The rows of a table body, read from the markup of the whole body: asking for it once costs a fifth of asking each row.
 * It stands for the body as it was; use it while nothing else can run.
 */
export class PlainBody {
  /** Whether the row read last has no attributes. */
  bare = false;
  private at = 0;
  private special: number;

  /** null for a body that is too long, or whose first row is another one. */
  static of(body: Element, first: Element): PlainBody | null {
    const fits =
      first.localName === 'tr' &&
      first.previousElementSibling === null &&
      body.childElementCount <= MOST_ROWS;
    return fits ? new PlainBody(body.innerHTML, first) : null;
  }

  private constructor(
    private readonly html: string,
    /** The row that can be read next, if any. */
    public next: Element | null,
  ) {
    this.special = nextSpecial(html, 0);
  }

  /**
   * The texts of the next row, as `plainCells` gives them. Once a row is no plain one, or is not the one that follows,
   * every answer is false.
   */
  read(row: Element, cells: string[]): boolean {
    if (row !== this.next) this.next = null;
    if (this.next === null) return false;
    const { html } = this;
    const open = skipBlanks(html, this.at);
    const from = html.startsWith('<tr', open) ? contentOf(html, open) : -1;
    this.bare = from === open + 4;
    const end = from < 0 ? -1 : readCells(html, from, cells);
    if (end < 0 || !html.startsWith('</tr>', end)) {
      this.next = null;
      return false;
    }
    this.at = end + 5;
    this.next = row.nextElementSibling;
    if (this.special >= this.at) return true;
    this.special = nextSpecial(html, this.at);
    return false;
  }
}

function nextSpecial(html: string, from: number): number {
  NEXT_NOT_PLAIN.lastIndex = from;
  return NEXT_NOT_PLAIN.exec(html)?.index ?? html.length;
}

/**
 * Reads cells from here on; returns where the first thing begins that is none, or -1 where a cell holds more than text.
 * What a browser writes out is well formed: after a cell's text comes its end or the beginning of something else.
 */
function readCells(html: string, from: number, cells: string[]): number {
  let count = 0;
  let at = skipBlanks(html, from);
  while (isCell(html, at)) {
    const start = html.charCodeAt(at + 3) === GREATER ? at + 4 : contentOf(html, at);
    const end = start < 0 ? -1 : html.indexOf('<', start);
    if (end < 0 || html.charCodeAt(end + 1) !== SLASH) return -1;
    cells[count++] = html.slice(start, end);
    at = end + 5;
    if (html.charCodeAt(at) !== LESS) at = skipBlanks(html, at);
  }
  if (cells.length > count) cells.length = count;
  return at;
}

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;

/** Whether `<td` or `<th` begins here. */
function isCell(html: string, at: number): boolean {
  if (html.charCodeAt(at) !== LESS || html.charCodeAt(at + 1) !== 0x74) return false;
  const letter = html.charCodeAt(at + 2);
  // `<thead>` and `<tr>` are none.
  return (letter === 0x64 || letter === 0x68) && !(html.charCodeAt(at + 3) > 0x60);
}

/** Where the content of an element with a name of two letters begins; -1 when its tag cannot be told with certainty. */
function contentOf(html: string, open: number): number {
  const next = html.charCodeAt(open + 3);
  if (next === GREATER) return open + 4;
  if (next !== 0x20) return -1;
  const end = html.indexOf('>', open);
  let quotes = 0;
  for (let at = html.indexOf('"', open); at >= 0 && at < end; at = html.indexOf('"', at + 1)) quotes++;
  // The tag ends after a quote: an attribute is always written with both.
  return end > 0 && quotes % 2 === 0 ? end + 1 : -1;
}

function skipBlanks(html: string, from: number): number {
  let at = from;
  for (
    let unit = html.charCodeAt(at);
    unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
    unit = html.charCodeAt(at)
  )
    at++;
  return at;
}
