/** Characters that make a text differ from its markup, or that a reader of plain text would have to leave out. */
const NOT_PLAIN = /[&\u00AD\u200B-\u200F\u2060\uFEFF]/;
const NEXT_NOT_PLAIN = new RegExp(NOT_PLAIN.source, 'g');
/** Bodies with more rows are not written out at once: that would take longer than a slice may. */
const MOST_ROWS = 256;

/**
 * The texts of a row that holds plain cells only, one a cell, put into `cells`; false for any other row. Asks the browser for the row's
 * markup once: asking each cell costs an object for every cell of the page.
 */
export function plainCells(row: Element, cells: string[]): boolean {
  const html = row.innerHTML;
  if (NOT_PLAIN.test(html)) {
    cells.length = 0;
    return false;
  }
  return readCells(html, 0, cells) === html.length;
}

/**
 * The rows of a table body, read from the markup of the whole body: asking for it once costs a fifth of asking each row.
 * It stands for the body as it was; use it while nothing else can run.
 */
export class PlainBody {
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
    private next: Element | null,
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

/** Reads cells from here on; returns where the first thing begins that is none, or -1 where a cell holds more than text. */
function readCells(html: string, from: number, cells: string[]): number {
  cells.length = 0;
  let at = skipBlanks(html, from);
  while (html.startsWith('<td', at) || html.startsWith('<th', at)) {
    const start = contentOf(html, at);
    const end = start < 0 ? -1 : html.indexOf('<', start);
    if (end < 0 || !(html.startsWith('</td>', end) || html.startsWith('</th>', end))) return -1;
    cells.push(html.slice(start, end));
    at = skipBlanks(html, end + 5);
  }
  return at;
}

/** Where the content of an element with a name of two letters begins; -1 when its tag cannot be told with certainty. */
function contentOf(html: string, open: number): number {
  const next = html.charCodeAt(open + 3);
  if (next === 0x3e) return open + 4;
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
