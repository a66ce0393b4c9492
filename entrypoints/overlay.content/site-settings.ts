import { askPortal } from '../../src/messages/from-frames';
import type { MarkMode, Settings } from '../../src/settings';

/** false where the user turned Scrubline off: by origin. */
export function runsHere(settings: Settings, url: string): boolean {
  // `about:blank` and `srcdoc` frames carry their parent's origin.
  const origin = url.startsWith('about:') ? globalThis.origin : new URL(url).origin;
  return !settings.sitesOff.includes(origin);
}

/** The mark mode of the portal or site at this address, else the general one. The portal is asked for where a choice names one. */
export async function markModeHere(settings: Settings, origin: string): Promise<MarkMode> {
  const namesPortals = Object.keys(settings.marksBySite).some((site) => !site.includes('://'));
  const portal = namesPortals ? (await askPortal().catch(() => null))?.portal : null;
  return (
    (portal ? settings.marksBySite[portal] : undefined) ?? settings.marksBySite[origin] ?? settings.marks
  );
}
