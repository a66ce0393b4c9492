import { findDates } from '../dates';

/** A cell of typed text cut into what can be told apart before any word is read. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly iso: string }
  | { readonly kind: 'adjustment'; readonly text: string };

/** `CO-97`, `CO97`, `PR 1`; a group and number with a blank between are two modifiers on therapy lines. */
const ADJUSTMENT =
  /(?<![\w$.-])(?:CO|C0(?=-)|PR|OA|PI|CR)(?:[-–*:]\s?|\s?)(?:\d{1,3}|[ABPWY]\d{1,2})(?![\w.])/gi;
const THERAPY = /^\s*(?:97|92|G0)\d{3}\b/;

/** Dates and adjustments come out first: their parts look like modifiers and units. */
export function cutCell(cell: string): readonly Piece[] {
  const cuts: { readonly start: number; readonly end: number; readonly piece: Piece }[] = findDates(cell).map(
    ({ iso, start, end }) => ({ start, end, piece: { kind: 'date', iso } }),
  );
  const therapy = THERAPY.test(cell);
  for (const match of cell.matchAll(ADJUSTMENT)) {
    const start = match.index;
    const end = start + match[0].length;
    const inDate = cuts.some((cut) => start < cut.end && end > cut.start);
    if (inDate || (therapy && /\s/.test(match[0]))) continue;
    cuts.push({ start, end, piece: { kind: 'adjustment', text: match[0] } });
  }
  cuts.sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end, piece } of cuts) {
    if (start > from) pieces.push({ kind: 'text', text: cell.slice(from, start) });
    pieces.push(piece);
    from = end;
  }
  if (from < cell.length) pieces.push({ kind: 'text', text: cell.slice(from) });
  return pieces;
}
