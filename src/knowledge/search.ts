import MiniSearch from 'minisearch';
import { undottedIcd } from '../codes';
import type { Store } from './store';
import type { Hit } from './types';

/** Ranked search by code prefix and by words, over names, summaries, synonyms, modifiers, places and denial codes. */
export interface Search {
  search(query: string, limit: number): readonly Hit[];
}

interface Item extends Omit<Hit, 'score'> {
  readonly id: number;
  /** As people type it: no dot, upper case. */
  readonly bare: string;
  /** Lower case, each once. */
  readonly synonyms: readonly string[];
  readonly text: string;
  /** What is fully described comes before what is only named, and what can be billed before its headings. */
  readonly weight: number;
}

/** Words that say which kind of code is meant: `modifier 59`, `POS 11`, `CO-97`, `remark N130`. */
const KINDS: readonly (readonly [pattern: RegExp, systems: readonly Hit['system'][]])[] = [
  [/^(?:modifier|mod)s?\b[\s:#-]*/i, ['modifier']],
  [/^(?:pos|place of service)\b[\s:#-]*/i, ['pos']],
  [/^(?:carc|denial|reason)\b(?: code)?[\s:#-]*/i, ['carc']],
  [/^(?:CO|PR|OA|PI|CR)[\s-]+(?=[0-9A-Z]\d{0,2}$)/i, ['carc']],
  [/^(?:rarc|remark)\b(?: code)?[\s:#-]*/i, ['rarc']],
  [/^(?:cpt|hcpcs|procedure)\b(?: code)?[\s:#-]*/i, ['cpt', 'hcpcs']],
  [/^(?:icd(?:-?10)?(?:-?cm)?|dx|diagnosis)\b(?: code)?[\s:#-]*/i, ['icd10cm']],
];

/** Built on the first search: a worker that only answers for claims never pays for it. */
export function createSearch(store: Store): Search {
  let built: { items: readonly Item[]; index: MiniSearch<Item> } | null = null;

  return {
    search(query, limit) {
      built ??= build(store);
      const { items, index } = built;
      const kind = KINDS.find(([pattern]) => pattern.test(query.trim()));
      const stripped = kind ? query.trim().replace(kind[0], '') : query.trim();
      // "Denial" alone is a word to look for, not a kind of nothing.
      const wanted = stripped === '' ? query.trim() : stripped;
      const fits = ({ system }: Item) => kind === undefined || stripped === '' || kind[1].includes(system);
      if (wanted === '' || limit <= 0) return [];

      const byCode = codeHits(items, wanted).filter(fits);
      const taken = new Set(byCode.map(({ id }) => id));
      const opening = wanted.toLowerCase();
      const byWords = index
        .search(wanted)
        .flatMap((result) => {
          const item = items[result.id];
          if (item === undefined || taken.has(item.id) || !fits(item)) return [];
          const opens = item.name.toLowerCase().startsWith(opening);
          const named = item.synonyms.includes(opening);
          return [{ ...item, score: result.score * (opens || named ? OPENING : 1) }];
        })
        .sort((first, second) => second.score - first.score);
      return [...byCode, ...byWords].slice(0, limit).map(({ system, code, name, detail, score }) => ({
        system,
        code,
        name,
        detail,
        score,
      }));
    },
  };
}

const EXACT = 1000;
const PREFIX = 500;
/** A name that begins with the very words typed, or a synonym that is those words. */
const OPENING = 2;

/** Codes that are, or begin with, what was typed; whole ones first. */
function codeHits(items: readonly Item[], query: string): (Item & { score: number })[] {
  const bare = undottedIcd(query).toUpperCase();
  if (!/^[0-9A-Z]{1,7}$/.test(bare) || !/\d|^[A-Z]{2}$/.test(bare)) return [];
  return items
    .flatMap((item) => {
      if (item.bare === bare) return [{ ...item, score: EXACT }];
      return bare.length > 1 && item.bare.startsWith(bare)
        ? [{ ...item, score: PREFIX - item.bare.length }]
        : [];
    })
    .sort((a, b) => b.score - a.score);
}

function build(store: Store): { items: readonly Item[]; index: MiniSearch<Item> } {
  const items = itemsOf(store).map((item, id) => ({ ...item, id }));
  const index = new MiniSearch<Item>({
    fields: ['name', 'synonyms', 'text'],
    storeFields: [],
    extractField: (item, field) => {
      const value = item[field as keyof Item];
      return Array.isArray(value) ? value.join(' ') : String(value);
    },
    searchOptions: {
      boost: { name: 3, synonyms: 3, text: 1 },
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: 'AND',
      boostDocument: (id) => items[id]?.weight ?? 1,
    },
  });
  index.addAll(items);
  return { items, index };
}

function itemsOf(store: Store): Omit<Item, 'id'>[] {
  const { dataset } = store;
  const authored = new Set(dataset.codes.map(({ code }) => code));
  const diagnosis = (code: string, name: string, words: readonly string[] = []): Omit<Item, 'id'> => ({
    system: 'icd10cm',
    code,
    name,
    detail: code.length > 3 ? (dataset.categories[code.slice(0, 3)] ?? null) : null,
    bare: undottedIcd(code),
    synonyms: words,
    text: '',
    weight: weightOf(code),
  });
  function weightOf(code: string): number {
    return store.icd.state(code, null) === 'billable' ? 1 : 0.7;
  }
  const billed = new Map(dataset.diagnoses.map((one) => [one.code, one]));
  return [
    ...dataset.codes.map((entry) => ({
      system: entry.system,
      code: entry.code,
      name: entry.name,
      detail: ('serviceType' in entry ? entry.serviceType?.text : undefined) ?? null,
      bare: undottedIcd(entry.code),
      synonyms: [
        ...new Set([
          ...(entry.synonyms ?? []).map((word) => word.toLowerCase()),
          ...(billed.get(entry.code)?.words ?? []),
        ]),
      ],
      text: (entry.summary ?? []).map(({ text }) => text).join(' '),
      weight: entry.system === 'icd10cm' ? weightOf(entry.code) : entry.clinical ? 1.5 : 1,
    })),
    ...dataset.diagnoses
      .filter(({ code }) => !authored.has(code))
      .map(({ code, name, words }) => diagnosis(code, name, words)),
    ...Object.entries(dataset.categories)
      .filter(([code]) => !authored.has(code) && !billed.has(code))
      .map(([code, name]) => diagnosis(code, name)),
    ...dataset.modifiers.map(({ modifier, name, meaning }) => plain('modifier', modifier, name, meaning)),
    ...dataset.pos.map(({ code, name, detail }) => plain('pos', code, name, detail)),
    ...dataset.carcs.map(({ code, meaning, advice }) => plain('carc', code, meaning, advice)),
    ...dataset.rarcs.map(({ code, meaning, advice }) => plain('rarc', code, meaning, advice)),
  ];
}

function plain(system: Hit['system'], code: string, name: string, detail: string | null): Omit<Item, 'id'> {
  return { system, code, name, detail, bare: code, synonyms: [], text: detail ?? '', weight: 0.8 };
}
