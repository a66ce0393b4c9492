import { undottedIcd } from '../../codes';
import type { CodeEntry } from '../schema/codes';
import type { Store } from '../store';
import type { Hit } from '../types';

/** One thing that can be found. */
export interface SearchItem extends Omit<Hit, 'score'> {
  /** As people type it: no dot, upper case. */
  readonly bare: string;
  /** Lower case, each once. */
  readonly synonyms: readonly string[];
  readonly text: string;
  /** What is fully described comes before what is only named, and what can be billed before its headings. */
  readonly weight: number;
}

/** Everything the dataset names: codes, billed diagnoses, categories, modifiers, places of service, denial codes. */
export function searchItems(store: Store): SearchItem[] {
  const { dataset } = store;
  const authored = new Set(dataset.codes.map(({ code }) => code));
  const words = new Map(dataset.diagnoses.map((one) => [one.code, one.words]));
  const items: SearchItem[] = [
    ...dataset.codes.map((entry) => entryItem(store, entry, words.get(entry.code) ?? [])),
    ...dataset.diagnoses
      .filter(({ code }) => !authored.has(code))
      .map(({ code, name, words: typed }) => diagnosisItem(store, code, name, typed)),
    ...Object.entries(dataset.categories)
      .filter(([code]) => !authored.has(code) && !words.has(code))
      .map(([code, name]) => diagnosisItem(store, code, name, [])),
    ...dataset.modifiers.map(({ modifier, name, meaning }) => plainItem('modifier', modifier, name, meaning)),
    ...dataset.pos.map(({ code, name, detail }) => plainItem('pos', code, name, detail)),
    ...dataset.carcs.map(({ code, meaning, advice, causes }) =>
      plainItem('carc', code, meaning, advice, causes),
    ),
    ...dataset.rarcs.map(({ code, meaning, advice, causes }) =>
      plainItem('rarc', code, meaning, advice, causes),
    ),
  ];
  return items;
}

function entryItem(store: Store, entry: CodeEntry, typed: readonly string[]): SearchItem {
  const synonyms = [...(entry.synonyms ?? []).map((word) => word.toLowerCase()), ...typed];
  return {
    system: entry.system,
    code: entry.code,
    name: entry.name,
    detail: ('serviceType' in entry ? entry.serviceType?.text : undefined) ?? null,
    bare: undottedIcd(entry.code),
    synonyms: [...new Set(synonyms)],
    text: (entry.summary ?? []).map(({ text }) => text).join(' '),
    weight: entry.system === 'icd10cm' ? diagnosisWeight(store, entry.code) : entry.clinical ? 1.5 : 1,
  };
}

function diagnosisItem(store: Store, code: string, name: string, words: readonly string[]): SearchItem {
  return {
    system: 'icd10cm',
    code,
    name,
    detail: code.length > 3 ? (store.dataset.categories[code.slice(0, 3)] ?? null) : null,
    bare: undottedIcd(code),
    synonyms: words,
    text: '',
    weight: diagnosisWeight(store, code),
  };
}

function diagnosisWeight(store: Store, code: string): number {
  return store.icd.state(code, null) === 'billable' ? 1.5 : 0.8;
}

function plainItem(
  system: Hit['system'],
  code: string,
  name: string,
  detail: string | null,
  causes: readonly string[] = [],
): SearchItem {
  const synonyms = causes.map((cause) => cause.replace('-', ' '));
  return { system, code, name, detail, bare: code, synonyms, text: detail ?? '', weight: 0.8 };
}
