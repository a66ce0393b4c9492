import type { Spot } from '../reading';

/** A spot with the data its text nodes had when it was found. */
export interface SeenSpot<Kind extends Spot = Spot> {
  readonly spot: Kind;
  readonly startData: string | null;
  readonly endData: string | null;
}

export function seen<Kind extends Spot>(spot: Kind): SeenSpot<Kind> {
  return spot.kind === 'text'
    ? { spot, startData: spot.start.data, endData: spot.end.data }
    : { spot, startData: null, endData: null };
}

/** Whether its characters still stand where they were, in the page. Asks no layout. */
export function stands(one: SeenSpot): boolean {
  return isConnected(one.spot) && !hasOtherText(one);
}

/** Whether other characters stand at its offsets now: what is painted there would be painted on them. */
export function hasOtherText({ spot, startData, endData }: SeenSpot): boolean {
  return spot.kind === 'text' && (spot.start.data !== startData || spot.end.data !== endData);
}

function isConnected(spot: Spot): boolean {
  return spot.kind === 'field' ? spot.element.isConnected : spot.start.isConnected && spot.end.isConnected;
}
