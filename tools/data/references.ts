import type { Dataset } from '../../src/knowledge/dataset';
import { createIcdValidity } from '../../src/knowledge/icd-validity';
import type { Problem } from './problem';

/** A code entry with the file and place it stands at. */
export interface PlacedEntry {
  readonly file: string;
  readonly index: number;
  readonly entry: Dataset['codes'][number];
}

/** Every reference between data files that points at nothing, and every diagnosis that no table knows. */
export function checkReferences(dataset: Dataset, placed: readonly PlacedEntry[]): Problem[] {
  const problems: Problem[] = [];
  const payers = new Set(Object.keys(dataset.payers));
  const modifiers = new Set(dataset.modifiers.map(({ modifier }) => modifier));
  const codes = new Map(placed.map((one) => [one.entry.code, one]));
  const icd = createIcdValidity(dataset.icd);

  const report = (file: string, path: string, reason: string) => problems.push({ file, path, reason });

  for (const [id, times] of countBy(dataset.sources.map((source) => source.id))) {
    if (times > 1) report('data/sources.json', id, `the id stands ${times} times`);
  }
  for (const { file, index, entry } of placed) {
    const at = (path: string) => `codes[${index}] (${entry.code})${path === '' ? '' : `.${path}`}`;
    if (codes.get(entry.code)?.entry !== entry) report(file, at(''), 'the code has an entry elsewhere too');
    if (entry.system === 'icd10cm' && !icd.has(entry.code))
      report(file, at('code'), 'in no ICD-10-CM release');
    entry.relatedDiagnoses?.forEach(({ code }, row) => {
      const where = at(`relatedDiagnoses[${row}]`);
      const { state } = icd.validity(code, null);
      if (state !== 'billable') report(file, where, `${code} is ${state} in the newest release`);
      if (nameOf(dataset, code) === null) report(file, where, `${code} has no name`);
    });
    entry.relatedProcedures?.forEach(({ code }, row) => {
      if (!codes.has(code)) report(file, at(`relatedProcedures[${row}]`), `${code} has no entry`);
    });
    entry.modifiers?.forEach(({ modifier }, row) => {
      if (!modifiers.has(modifier)) report(file, at(`modifiers[${row}]`), `modifier ${modifier} is unknown`);
    });
    if (entry.system !== 'icd10cm') {
      entry.payersInScope?.forEach((payer, row) => {
        if (!payers.has(payer)) report(file, at(`payersInScope[${row}]`), `payer "${payer}" is unknown`);
      });
      entry.taxonomies?.forEach(({ code }, row) => {
        if (!(code in dataset.taxonomies))
          report(file, at(`taxonomies[${row}]`), `taxonomy ${code} has no name`);
      });
    }
  }
  dataset.stances.forEach(({ payer, codes: named }, row) => {
    if (!payers.has(payer)) report('data/stances.json', `stances[${row}]`, `payer "${payer}" is unknown`);
    if (named === 'category3') return;
    for (const code of named) {
      if (!codes.has(code)) report('data/stances.json', `stances[${row}]`, `${code} has no entry`);
    }
  });
  dataset.procedureFacts.facts.forEach(({ code }, row) => {
    if (!codes.has(code)) report('data/procedure-facts.json', `facts[${row}]`, `${code} has no entry`);
  });
  dataset.excludes.forEach(({ a, b }, row) => {
    for (const pattern of [a, b]) {
      const code = pattern.replace(/\.?-$/, '');
      if (!icd.has(code))
        report('data/excludes1.json', `pairs[${row}]`, `${pattern}: in no ICD-10-CM release`);
    }
  });
  return problems;

  function countBy(ids: readonly string[]): Map<string, number> {
    const counts = new Map<string, number>();
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts;
  }
}

function nameOf(dataset: Dataset, code: string): string | null {
  return (
    dataset.codes.find((entry) => entry.code === code)?.name ??
    dataset.diagnoses.find((one) => one.code === code)?.name ??
    dataset.categories[code] ??
    null
  );
}

/** Every `sources: [...]`, `…Source` and `…Sources` field below a value that names an unknown source. */
export function checkSources(file: string, value: unknown, known: ReadonlySet<string>, path = ''): Problem[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => checkSources(file, item, known, `${path}[${index}]`));
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const here = path === '' ? key : `${path}.${key}`;
    const names = /source(?:s)?$/i.test(key) ? [item].flat().filter((id) => typeof id === 'string') : null;
    if (names === null || (Array.isArray(item) && names.length !== item.length)) {
      return checkSources(file, item, known, here);
    }
    return names
      .filter((id) => !known.has(id))
      .map((id) => ({ file, path: here, reason: `source "${id}" is not in data/sources.json` }));
  });
}
