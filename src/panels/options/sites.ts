import type { Catalog } from '../../messages';
import type { Settings } from '../../settings';

export type Portal = Catalog['portals'][number];

/** `https://apps.availity.com/*` → `https://apps.availity.com`; null for a pattern that is more than one origin. */
export function originOf(pattern: string): string | null {
  const origin = /^(https?:\/\/[^*/]+)\/\*$/.exec(pattern)?.[1];
  return origin ?? null;
}

/** The match pattern of a typed address (`https://` may be left out); null when it is none. */
export function patternOf(address: string): string | null {
  const text = address.trim();
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(whole)) return null;
  const { protocol, hostname, origin } = new URL(whole);
  const local = hostname === 'localhost';
  if ((protocol !== 'https:' && protocol !== 'http:') || (!hostname.includes('.') && !local)) return null;
  return `${origin}/*`;
}

/** Whether Scrubline runs on a portal: the browser allows it and the user did not turn it off. */
export function portalIsOn(portal: Portal, granted: readonly string[], settings: Settings): boolean {
  const allowed = portal.access === 'install' || portal.hosts.every((host) => granted.includes(host));
  return allowed && !portal.hosts.some((host) => settings.sitesOff.includes(originOf(host) ?? host));
}

/** Sites the user turned on that no listed portal covers, as match patterns. */
export function ownSites(
  portals: readonly Portal[],
  granted: readonly string[],
  settings: Settings,
): readonly string[] {
  const listed = new Set(portals.flatMap((portal) => portal.hosts));
  return [...new Set([...settings.sitesOn, ...granted])].filter(
    (pattern) => granted.includes(pattern) && !listed.has(pattern),
  );
}
