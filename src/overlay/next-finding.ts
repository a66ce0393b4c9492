import type { Mention, Reader } from '../reading';
import { elementOf, isShown, rectsOf } from './geometry';
import type { OverlayHost } from './types';

export type Direction = 1 | -1;

/** How a walk from finding to finding treats the ends of this frame; a tab may hold other frames before and after. */
export interface Walk {
  /** Come in from another frame: begin at the first finding (or the last), wherever the page is scrolled. */
  readonly enter: boolean;
  /** Past the last finding, go on with the first. */
  readonly wrap: boolean;
}

/** A mention with a finding, and its place among all that have one. */
export interface Step {
  readonly mention: Mention;
  /** Counted from 1. */
  readonly at: number;
  readonly of: number;
}

/**
 * The mention with a finding that comes after (or before) `from` in the document; without `from`, the first at or below
 * the top of the viewport. A field counts once, and what is not rendered is passed over.
 */
export function nextWithFinding(
  reader: Reader,
  host: OverlayHost,
  from: number | null,
  direction: Direction,
  { enter, wrap }: Walk = { enter: false, wrap: true },
): Step | null {
  const stops = stopsIn(reader, host).filter(([mention]) => {
    const spot = mention && reader.spot(mention.id);
    return spot && isShown(spot);
  });
  const at = enter || from === null ? -1 : stops.findIndex((stop) => stop.some(({ id }) => id === from));
  const next =
    at >= 0 ? at + direction : enter ? end(stops, direction) : firstInView(reader, stops, direction);
  const within = wrap && stops.length > 0 ? (next + stops.length) % stops.length : next;
  const mention = stops[within]?.[0];
  return mention ? { mention, at: within + 1, of: stops.length } : null;
}

function end(stops: readonly unknown[], direction: Direction): number {
  return direction === 1 ? 0 : stops.length - 1;
}

/** Mentions with findings in document order, those of one field together. */
function stopsIn(reader: Reader, host: OverlayHost): Mention[][] {
  const stops: Mention[][] = [];
  let field: Element | null = null;
  for (const mention of reader.reading().mentions) {
    if (host.verdict(mention).findings.length === 0) continue;
    const spot = reader.spot(mention.id);
    const element: Element | null = spot?.kind === 'field' ? elementOf(spot) : null;
    if (element && element === field) stops.at(-1)?.push(mention);
    else stops.push([mention]);
    field = element;
  }
  return stops;
}

function firstInView(reader: Reader, stops: readonly Mention[][], direction: Direction): number {
  const at = stops.findIndex(([mention]) => {
    const spot = mention && reader.spot(mention.id);
    return spot && rectsOf(spot).some((rect) => rect.bottom >= 0);
  });
  if (at < 0) return end(stops, direction);
  return direction === 1 ? at : at - 1;
}
