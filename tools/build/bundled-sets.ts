import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SET_LIST, setListSchema } from '../codes/set-list';

/** A compiled set that goes with the build. */
export interface BundledSet {
  readonly file: string;
  readonly id: string;
}

/** Where `npm run build -- --codes DIR` says its folder to WXT's configuration. */
export const CODES_FOLDER = 'SCRUBLINE_CODES';

/** Sets that this build takes along; none in a build as usual. */
export function bundledSets(): readonly BundledSet[] {
  const folder = process.env[CODES_FOLDER] ?? '';
  if (folder === '') return [];
  const list = join(resolve(folder), SET_LIST);
  if (!existsSync(list))
    throw new Error(`${list}: no such file; npm run codes -- compile FILES… -o DIR makes it`);
  const { sets } = setListSchema.parse(JSON.parse(readFileSync(list, 'utf8')));
  return sets.map(({ file, id }) => ({ file, id }));
}

/** The same as files of the extension, `codes/…`. */
export function bundledSetAssets(): { absoluteSrc: string; relativeDest: string }[] {
  const folder = resolve(process.env[CODES_FOLDER] ?? '');
  return bundledSets().map(({ file }) => ({
    absoluteSrc: join(folder, file),
    relativeDest: `codes/${file}`,
  }));
}
