import { portals } from '../../generated/content-tables';

/** A portal of data/portals.json; `payer` when all its pages are one payer's. */
export interface PortalMatch {
  readonly id: string;
  readonly payer: string | null;
}

/** The portal an address belongs to, by the match patterns of data/portals.json (`https://*.example.com/path/*`). */
export function portalOf(url: string): PortalMatch | null {
  if (!URL.canParse(url)) return null;
  const address = new URL(url);
  for (const line of portals.split('\n')) {
    const [id = '', payer = '', ...patterns] = line.split('|');
    if (patterns.some((pattern) => matches(pattern, address)))
      return { id, payer: payer === '' ? null : payer };
  }
  return null;
}

function matches(pattern: string, address: URL): boolean {
  const parts = /^(\*|https?):\/\/([^/]+)(\/.*)$/.exec(pattern);
  if (!parts) return false;
  const [, scheme = '', host = '', path = ''] = parts;
  if (scheme !== '*' && `${scheme}:` !== address.protocol) return false;
  const domain = host.replace(/^\*\./, '');
  const hostFits =
    address.hostname === domain || (host.startsWith('*.') && address.hostname.endsWith(`.${domain}`));
  return hostFits && wildcard(path, address.pathname + address.search);
}

function wildcard(pattern: string, text: string): boolean {
  const escaped = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('.*')}$`).test(text);
}
