import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../../src/knowledge/dataset';
import { type TaxonomyRow, taxonomy } from '../../src/releases/kinds/taxonomy';
import { compileIcd } from './compile-icd';
import { readRows } from './icd/releases';
import type { Problem } from './problem';
import { checkBlocks } from './procedure-blocks';

/**
 * Holds the data against the official releases in a folder: the ICD-10-CM table is compiled anew and must come out the
 * same, and every taxonomy must bear the name the code set gives it.
 */
export async function checkOfficial(folder: string, dataset: Dataset): Promise<Problem[]> {
  const { table, provenance } = await compileIcd(folder);
  const { table: packed, histories, attributes } = dataset.icd;
  const made = table as Dataset['icd'];
  const same =
    made.table === packed &&
    JSON.stringify([made.histories, made.attributes]) === JSON.stringify([histories, attributes]) &&
    Object.entries(made.replacements).every(
      ([code, list]) => `${dataset.icd.replacements[code]}` === `${list}`,
    );
  return [
    ...(same
      ? []
      : [
          {
            file: 'data/icd10cm/validity.json',
            path: '',
            reason: 'differs from the official files: run `npx tsx tools/data/compile-icd.ts`',
          },
        ]),
    ...checkProvenance(provenance),
    ...(await checkBlocks(folder)),
    ...checkTaxonomies(await readRows(join(folder, 'nucc_taxonomy_251.csv'), taxonomy), dataset),
  ];
}

function checkProvenance(made: object): Problem[] {
  const file = 'data/icd10cm/validity-provenance.json';
  const same = readFileSync(file, 'utf8').trim() === JSON.stringify(made, null, 2);
  return same ? [] : [{ file, path: '', reason: 'does not tell what the table was made from' }];
}

function checkTaxonomies(official: readonly TaxonomyRow[], dataset: Dataset): Problem[] {
  const rows = new Map(official.map((row) => [row.code, row]));
  return Object.entries(dataset.taxonomies).flatMap(([code, name]): Problem[] => {
    const row = rows.get(code);
    const file = 'data/taxonomies.json';
    if (row === undefined) return [{ file, path: code, reason: 'not in the taxonomy code set' }];
    const { classification, specialization } = row;
    const fits = [classification, specialization].every((part) =>
      name.toLowerCase().includes(part.toLowerCase()),
    );
    return fits
      ? []
      : [{ file, path: code, reason: `"${name}", officially "${classification}, ${specialization}"` }];
  });
}
