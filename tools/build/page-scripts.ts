import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The scripts that run in pages, with the most each may weigh, gzipped. */
const SCRIPTS = [
  { name: 'content script', file: 'content-scripts/overlay.js', ceiling: 67_500 },
  { name: 'claims', file: 'overlay-claims.js', ceiling: 16_500 },
  { name: 'readers of records', file: 'overlay-records.js', ceiling: 20_200 },
  { name: 'drawn part', file: 'overlay-ui.js', ceiling: 34_000 },
];

export interface PageScript {
  readonly name: string;
  /** Bytes, gzipped. */
  readonly size: number;
  readonly ceiling: number;
}

/** What the scripts of a build weigh that run in pages; the one in every frame first. */
export function pageScripts(build: string): readonly PageScript[] {
  return SCRIPTS.map(({ name, file, ceiling }) => ({
    name,
    size: gzipSync(readFileSync(join(build, file))).length,
    ceiling,
  }));
}
