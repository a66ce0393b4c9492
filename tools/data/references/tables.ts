import type { Problem } from '../problem';
import type { LookupIndex } from './lookup-index';

/** What sources, stances, fee-schedule numbers and Excludes1 pairs point to. */
export function checkTables({ dataset, codes, payers, icd }: LookupIndex): Problem[] {
  const seen = new Set<string>();
  const sources = dataset.sources.flatMap(({ id }): Problem[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ file: 'data/sources.json', path: id, reason: 'the id stands twice' }];
  });
  const stances = dataset.stances.flatMap(({ payer, codes: named, except = [] }, row): Problem[] => {
    const problem = (reason: string) => ({ file: 'data/stances.json', path: `stances[${row}]`, reason });
    const listed = named === 'category3' ? except : [...named, ...except];
    return [
      ...(payers.has(payer) ? [] : [problem(`payer "${payer}" is unknown`)]),
      ...listed.filter((code) => !codes.has(code)).map((code) => problem(`${code} has no entry`)),
    ];
  });
  const facts = dataset.procedureFacts.facts.flatMap(({ code }, row): Problem[] =>
    codes.has(code)
      ? []
      : [{ file: 'data/procedure-facts.json', path: `facts[${row}]`, reason: `${code} has no entry` }],
  );
  const excludes = dataset.excludes.flatMap(({ a, b }, row) =>
    [a, b]
      .filter((pattern) => !icd.has(pattern.replace(/\.?-$/, '')))
      .map(
        (pattern): Problem => ({
          file: 'data/excludes1.json',
          path: `pairs[${row}]`,
          reason: `${pattern}: in no ICD-10-CM release`,
        }),
      ),
  );
  return [...sources, ...stances, ...facts, ...excludes];
}
