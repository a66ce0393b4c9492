/** Characters that make a text differ from its markup, or that a reader of plain text would have to leave out. */
const NOT_PLAIN = /[&\u00AD\u200B-\u200F\u2060\uFEFF]/;
const CELL_ENDS = /^<\/t[dh]>$/;
const BLANK = /\S/;

/**
 * The texts of a row that holds plain cells only, one a cell, put into `cells`; false for any other row. Asks the browser for the row's
 * markup once: asking each cell costs an object for every cell of the page.
 */
export function plainCells(row: Element, cells: string[]): boolean {
  const html = row.innerHTML;
  cells.length = 0;
  if (NOT_PLAIN.test(html)) return false;
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0 || (open > at && BLANK.test(html.slice(at, open))))
      return open < 0 && !BLANK.test(html.slice(at));
    const from = endOfTag(html, open);
    const close = from < 0 ? -1 : html.indexOf('<', from);
    if (close < 0 || !CELL_ENDS.test(html.slice(close, close + 5))) return false;
    cells.push(html.slice(from, close));
    at = close + 5;
  }
  return true;
}

/** Where the content of a cell begins; -1 when this is no cell, or a sign in an attribute could be taken for its end. */
function endOfTag(html: string, open: number): number {
  const third = html.charCodeAt(open + 2);
  if (html.charCodeAt(open + 1) !== 0x74 || (third !== 0x64 && third !== 0x68)) return -1;
  const next = html.charCodeAt(open + 3);
  if (next === 0x3e) return open + 4;
  if (next !== 0x20) return -1;
  const end = html.indexOf('>', open);
  // The tag ends after a quote: an attribute is always written with both.
  const attributes = html.slice(open, end);
  return end > 0 && attributes.split('"').length % 2 === 1 ? end + 1 : -1;
}
