import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

interface PortalHosts {
  hosts: string[];
  access: 'install' | 'optional';
}

function portals(): PortalHosts[] {
  const file = resolve('data/portals.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { portals: PortalHosts[] }).portals;
}

/** Chromium refuses to load a manifest whose `match_origin_as_fallback` script matches part of a host only. */
function wholeHost(pattern: string): string {
  return pattern.replace(/^([a-z*]+:\/\/[^/]+)\/.*$/, '$1/*');
}

/**
 * Hosts the manifest asks for at install: production hosts of the verified portals only. Raising this list
 * in an update makes browsers disable the extension until the user approves, so new portals stay optional.
 */
export function installHostPatterns(): string[] {
  return portals()
    .filter((portal) => portal.access === 'install')
    .flatMap((portal) => portal.hosts.map(wholeHost));
}

/** Every https host may be turned on by the user, one at a time, at the moment of asking. */
export function optionalHostPatterns(): string[] {
  return ['https://*/*'];
}
