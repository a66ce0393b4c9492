import type { Dataset } from '../../../src/knowledge/dataset';
import { createIcdValidity, type IcdValidity } from '../../../src/knowledge/icd-validity';

/** The dataset, ready to be asked whether something exists. */
export interface LookupIndex {
  readonly dataset: Dataset;
  readonly icd: IcdValidity;
  readonly codes: ReadonlySet<string>;
  readonly modifiers: ReadonlySet<string>;
  readonly payers: ReadonlySet<string>;
  nameOfDiagnosis(code: string): string | null;
}

export function createIndex(dataset: Dataset): LookupIndex {
  const names = new Map([
    ...Object.entries(dataset.categories),
    ...dataset.diagnoses.map(({ code, name }) => [code, name] as const),
    ...dataset.codes.map(({ code, name }) => [code, name] as const),
  ]);
  return {
    dataset,
    icd: createIcdValidity(dataset.icd),
    codes: new Set(dataset.codes.map(({ code }) => code)),
    modifiers: new Set(dataset.modifiers.map(({ modifier }) => modifier)),
    payers: new Set(dataset.payers.map(({ id }) => id)),
    nameOfDiagnosis: (code) => names.get(code) ?? null,
  };
}
