import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';

const manifestSchema = z.looseObject({
  host_permissions: z.array(z.string()).default([]),
  content_scripts: z.array(z.looseObject({ matches: z.array(z.string()) })),
});

function hostOf(pattern: string): string {
  return pattern.replace(/^[^:]+:\/\//, '').replace(/\/.*$/, '');
}

function covers(pattern: string, host: string): boolean {
  const wanted = hostOf(pattern);
  return (
    wanted === '*' || wanted === host || (wanted.startsWith('*.') && `.${host}`.endsWith(wanted.slice(1)))
  );
}

/**
 * A copy of a production build whose manifest matches these hosts too, as if the user had turned the sites on.
 * The build itself when it already matches them all.
 *
 * @param build folder of an unpacked build
 * @param hosts host names (with port where not the default)
 */
export function buildForHosts(build: string, hosts: readonly string[]): string {
  const manifestFile = join(build, 'manifest.json');
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(manifestFile, 'utf8')));
  const known = manifest.content_scripts.flatMap((script) => script.matches);
  const missing = hosts.filter((host) => !known.some((pattern) => covers(pattern, host)));
  if (missing.length === 0) return build;
  const patterns = [...new Set(missing)].map((host) => `*://${host.replace(/:\d+$/, '')}/*`);
  const copy = mkdtempSync(join(tmpdir(), 'scrubline-build-'));
  cpSync(build, copy, { recursive: true });
  manifest.host_permissions.push(...patterns);
  for (const script of manifest.content_scripts) script.matches.push(...patterns);
  writeFileSync(join(copy, 'manifest.json'), JSON.stringify(manifest));
  return copy;
}
