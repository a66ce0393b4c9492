import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isDentalCode } from '../../src/releases/kinds/hcpcs';
import { importSetFile } from '../../src/releases/set-file';
import { createMemoryStore, type SetManifest, type SetStore } from '../../src/releases/stored';
import { rowsOf } from '../codes/set-rows';
import { bundledSets } from './bundled-sets';

/** Works of the United States government, or published by it for everybody. */
const PUBLIC_DOMAIN: readonly SetManifest['kind'][] = [
  'icd10cm-order',
  'icd10cm-conversion',
  'icd10cm-tabular',
  'hcpcs',
  'code-editor',
];

/**
 * Refuses to bundle what may not be handed on: sets with CPT codes (American Medical Association), dental codes
 * (American Dental Association), or the taxonomy (NUCC). Looks into the files and not at their names.
 *
 * @throws Error naming file and owner
 */
export async function checkBundled(folder: string): Promise<void> {
  for (const { file, id } of bundledSets()) {
    const store = createMemoryStore();
    const sets = await importSetFile(
      store,
      file,
      new Uint8Array(await readFile(join(resolve(folder), file))),
    );
    for (const set of sets) {
      if (!PUBLIC_DOMAIN.includes(set.kind)) throw new Error(`${file}: ${set.kind} ${refusal(set.kind)}`);
      if (set.kind === 'hcpcs') await refuseDental(store, set, file);
    }
    if (sets.length !== 1 || sets[0]?.id !== id) throw new Error(`${file}: not the one set ${id}`);
  }
}

function refusal(kind: SetManifest['kind']): string {
  return kind === 'taxonomy'
    ? 'is copyright of NUCC and the AMA, and is not bundled; each user imports the file'
    : 'holds CPT codes, copyright of the AMA, and is not bundled; each user imports the files under a license of their own';
}

async function refuseDental(store: SetStore, set: SetManifest, file: string): Promise<void> {
  for await (const { code } of rowsOf(store, set)) {
    if (isDentalCode(String(code))) {
      throw new Error(
        `${file}: ${code} is a dental code, copyright of the ADA; compile CMS's file without them`,
      );
    }
  }
}
