import type { CodeEntry } from '../../../src/knowledge/schema/codes';
import type { Problem } from '../problem';
import type { LookupIndex } from './lookup-index';

/** A code entry with the file and place it stands at. */
export interface PlacedEntry {
  readonly file: string;
  readonly index: number;
  readonly entry: CodeEntry;
}

/** What code entries point to: diagnoses, procedures, modifiers, payers, taxonomies. */
export function checkEntries(index: LookupIndex, placed: readonly PlacedEntry[]): Problem[] {
  const homes = new Map<string, string>();
  return placed.flatMap((one) => {
    const { file, entry } = one;
    const report = (path: string, reason: string): Problem => ({
      file,
      path: `codes[${one.index}] (${entry.code})${path}`,
      reason,
    });
    const home = homes.get(entry.code);
    homes.set(entry.code, file);
    return [
      ...(home === undefined ? [] : [report('', `the code has an entry elsewhere too: ${home}`)]),
      ...problemsOf(index, entry).map(({ path, reason }) => report(path, reason)),
    ];
  });
}

interface Found {
  readonly path: string;
  readonly reason: string;
}

function problemsOf(index: LookupIndex, entry: CodeEntry): Found[] {
  const { icd, codes, modifiers, payers, dataset } = index;
  const rows = <T>(name: string, list: readonly T[] | undefined, wrong: (row: T) => string | null): Found[] =>
    (list ?? []).flatMap((row, at) => {
      const reason = wrong(row);
      return reason === null ? [] : [{ path: `.${name}[${at}]`, reason }];
    });
  const procedure = entry.system === 'icd10cm' ? null : entry;
  return [
    ...(procedure === null && !icd.has(entry.code)
      ? [{ path: '.code', reason: 'in no ICD-10-CM release' }]
      : []),
    ...rows('relatedDiagnoses', entry.relatedDiagnoses, ({ code }) => {
      const state = icd.state(code, null);
      if (state !== 'billable') return `${code} is ${state} in the newest release`;
      return index.nameOfDiagnosis(code) === null ? `${code} has no name` : null;
    }),
    ...rows('relatedProcedures', entry.relatedProcedures, ({ code }) =>
      codes.has(code) ? null : `${code} has no entry`,
    ),
    ...rows('modifiers', entry.modifiers, ({ modifier }) =>
      modifiers.has(modifier) ? null : `modifier ${modifier} is unknown`,
    ),
    ...rows('payersInScope', procedure?.payersInScope, (payer) =>
      payers.has(payer) ? null : `payer "${payer}" is unknown`,
    ),
    ...rows('taxonomies', procedure?.taxonomies, ({ code }) =>
      code in dataset.taxonomies ? null : `taxonomy ${code} has no name`,
    ),
  ];
}
