import type { MarkMode, Settings } from '../../src/settings';

/** false where the user turned Scrubline off: by origin. */
export function runsHere(settings: Settings, url: string): boolean {
  // `about:blank` and `srcdoc` frames carry their parent's origin.
  const origin = url.startsWith('about:') ? globalThis.origin : new URL(url).origin;
  return !settings.sitesOff.includes(origin);
}

/** The mark mode of one portal or site, else the general one. */
export function markModeFor(settings: Settings, portal: string | null, origin: string): MarkMode {
  return (
    (portal ? settings.marksBySite[portal] : undefined) ?? settings.marksBySite[origin] ?? settings.marks
  );
}
