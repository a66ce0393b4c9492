import type { CodeSystem } from '../codes';
import type { Dataset } from './dataset';
import { createIcdValidity, type IcdValidity } from './icd-validity';
import type { CodeEntry } from './schema/codes';
import type { Modifier } from './schema/modifiers';
import type { SourceRecord } from './types';

/** The dataset with what makes it quick to ask. Everything is indexed on first use: a worker starts cold, often. */
export interface Store {
  readonly dataset: Dataset;
  readonly icd: IcdValidity;
  entry(system: CodeSystem, code: string): CodeEntry | null;
  modifier(modifier: string): Modifier | null;
  source(id: string): SourceRecord | null;
  /** Our short name: the entry's, else that of the billed diagnoses, else the category's. */
  name(system: CodeSystem, code: string): string | null;
  /** A phrase of data/wording.json with its `{x}` filled in; the key itself where none is. */
  words(key: string, fill?: Readonly<Record<string, string>>): string;
}

export function createStore(dataset: Dataset): Store {
  const entries = lazyMap(
    () => dataset.codes,
    ({ system, code }) => `${system} ${code}`,
  );
  const modifiers = lazyMap(
    () => dataset.modifiers,
    ({ modifier }) => modifier,
  );
  const sources = lazyMap(
    () => dataset.sources,
    ({ id }) => id,
  );
  const diagnoses = lazyMap(
    () => dataset.diagnoses,
    ({ code }) => code,
  );
  const entry = (system: CodeSystem, code: string) => entries().get(`${system} ${code}`) ?? null;
  return {
    dataset,
    icd: createIcdValidity(dataset.icd),
    entry,
    modifier: (modifier) => modifiers().get(modifier) ?? null,
    source: (id) => sources().get(id) ?? null,
    name(system, code) {
      const authored = entry(system, code)?.name;
      if (authored !== undefined) return authored;
      if (system !== 'icd10cm') return null;
      return diagnoses().get(code)?.name ?? dataset.categories[code] ?? null;
    },
    words(key, fill = {}) {
      const text = dataset.wording[key];
      return text === undefined ? key : text.replace(/\{(\w+)\}/g, (whole, name) => fill[name] ?? whole);
    },
  };
}

function lazyMap<T>(list: () => readonly T[], key: (item: T) => string): () => ReadonlyMap<string, T> {
  let map: ReadonlyMap<string, T> | null = null;
  return () => {
    map ??= new Map(list().map((item) => [key(item), item]));
    return map;
  };
}
