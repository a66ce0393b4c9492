import type { Mention, Reader } from '../reading';
import { elementOf, isShown, rectsOf } from './geometry';
import type { OverlayHost } from './types';

/**
 * The mention with a finding that comes after (or before) `from` in the document, around the end; without `from`, the
 * first at or below the top of the viewport. A field counts once, and what is not rendered is passed over.
 */
export function nextWithFinding(
  reader: Reader,
  host: OverlayHost,
  from: number | null,
  direction: 1 | -1,
): Mention | null {
  const stops = stopsIn(reader, host);
  const at = from === null ? -1 : stops.findIndex((stop) => stop.some((mention) => mention.id === from));
  const start = at >= 0 ? at + direction : firstInView(reader, stops, direction);
  for (let step = 0; step < stops.length; step++) {
    const stop = stops[(((start + step * direction) % stops.length) + stops.length) % stops.length];
    const mention = stop?.[0];
    const spot = mention && reader.spot(mention.id);
    if (mention && spot && isShown(spot)) return mention;
  }
  return null;
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

function firstInView(reader: Reader, stops: readonly Mention[][], direction: 1 | -1): number {
  const at = stops.findIndex(([mention]) => {
    const spot = mention && reader.spot(mention.id);
    return spot && rectsOf(spot).some((rect) => rect.bottom >= 0);
  });
  if (at < 0) return direction === 1 ? 0 : stops.length - 1;
  return direction === 1 ? at : at - 1;
}
