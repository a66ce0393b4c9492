import type { Catalog } from '../../messages';
import type { Settings } from '../../settings';

export type Portal = Catalog['portals'][number];

/** The host of a match pattern without its path: permissions are given for whole hosts. */
function wholeHost(pattern: string): string {
  return pattern.replace(/^(https?:\/\/[^/]+)\/.*$/, '$1/*');
}

/** `https://apps.availity.com/*` → `https://apps.availity.com`; null for a pattern of more than one origin. */
export function originOf(pattern: string): string | null {
  return /^(https?:\/\/[^*/]+)\//.exec(pattern)?.[1] ?? null;
}

/** The match pattern of a typed address (`https://` may be left out); null when it is no https site. */
export function patternOf(address: string): string | null {
  const text = address.trim();
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(whole)) return null;
  const { protocol, hostname, origin } = new URL(whole);
  // The browser's parser lets `*` into a host, where a match pattern would read it as every site.
  const named = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(hostname) || hostname === 'localhost';
  return protocol === 'https:' && named ? `${origin}/*` : null;
}

/** Whether the browser lets Scrubline run on a pattern's host. */
function allows(granted: readonly string[], pattern: string): boolean {
  const host = wholeHost(pattern);
  return granted.some((one) => one === host || one === 'https://*/*' || one === '<all_urls>');
}

/** The patterns to ask the browser for, so that a portal can be turned on. */
export const hostsToAsk = (portal: Portal): readonly string[] => [...new Set(portal.hosts.map(wholeHost))];

/** A portal whose address is not known can be named, but not turned on. */
export const hasAddress = (portal: Portal): boolean => portal.hosts.length > 0;

/** Whether Scrubline runs on a portal: the browser allows it and the user did not turn it off. */
export function portalIsOn(
  portal: Portal,
  granted: readonly string[],
  settings: Pick<Settings, 'sitesOff'>,
): boolean {
  if (!hasAddress(portal)) return false;
  const allowed = portal.access === 'install' || portal.hosts.every((host) => allows(granted, host));
  return allowed && !portal.hosts.some((host) => settings.sitesOff.includes(originOf(host) ?? host));
}

/** Sites the user turned on that no listed portal covers, as match patterns. */
export function ownSites(
  portals: readonly Portal[],
  granted: readonly string[],
  settings: Settings,
): readonly string[] {
  const listed = new Set(portals.flatMap(hostsToAsk));
  return [...new Set([...settings.sitesOn, ...granted])].filter(
    (pattern) => granted.includes(pattern) && !listed.has(pattern),
  );
}

/** Portals of one payer, or of one group that serves several payers. */
export interface PortalGroup {
  readonly payer: string | null;
  readonly group: string;
  readonly portals: readonly Portal[];
}

/**
 * Portals by payer, those without a payer by group. First what serves several payers, then the payers in focus, then
 * the others, each in the order of the catalog.
 */
export function byPayer(portals: readonly Portal[], focus: readonly string[]): readonly PortalGroup[] {
  const groups = new Map<string, PortalGroup & { portals: Portal[] }>();
  for (const portal of portals) {
    const key = portal.payer ?? portal.group;
    const held = groups.get(key) ?? { payer: portal.payer, group: portal.group, portals: [] };
    held.portals.push(portal);
    groups.set(key, held);
  }
  const rank = ({ payer, group }: PortalGroup): number => {
    if (payer !== null) return focus.includes(payer) ? 1 : 2;
    return group === 'multi-payer' ? 0 : 3;
  };
  return [...groups.values()].sort((one, other) => rank(one) - rank(other));
}

/** Whether the words sought (lower case) stand in a portal's name, its payer's or an address. */
export function namedLike(portal: Portal, payerLabel: (id: string) => string, sought: string): boolean {
  const text = [portal.name, portal.payer ? payerLabel(portal.payer) : '', ...portal.hosts].join(' ');
  return sought.split(/\s+/).every((word) => text.toLowerCase().includes(word));
}
