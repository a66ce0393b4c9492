import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sample } from './sample';

/** Official files of kinds that are one text file each, by their names. */
const NAMES: Readonly<Partial<Record<Sample['kind'], RegExp>>> = {
  'icd10cm-order': /^icd10cm[-_]order[-_](?!addenda).*\.txt$/,
  hcpcs: /^HCPC\d{4}_.*ANWEB.*\.txt$/,
  mue: /^MCR_MUE.*\.csv$/,
  taxonomy: /^nucc_taxonomy.*\.csv$/,
  'code-editor': /code.edits.*\.txt$/i,
};

/** The samples with the official files of a folder in place of our own words; none without the folder. */
export function officialSamples(
  samples: readonly Sample[],
  folder = process.env.SCRUBLINE_OFFICIAL ?? '',
): Sample[] {
  if (folder === '') return [];
  return readdirSync(folder).flatMap((name) => {
    const sample = samples.find(({ kind }) => NAMES[kind]?.test(name));
    return sample === undefined
      ? []
      : { ...sample, name, text: readFileSync(join(folder, name), sample.encoding) };
  });
}
