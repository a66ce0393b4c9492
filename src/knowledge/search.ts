import MiniSearch from 'minisearch';
import { undottedIcd } from '../codes';
import { type SearchItem, searchItems } from './search-items';
import { splitKind, wordsOf } from './search-words';
import type { Store } from './store';
import type { Hit } from './types';

/** Ranked search by code prefix and by words, over names, summaries, synonyms, modifiers, places and denial codes. */
export interface Search {
  search(query: string, limit: number): readonly Hit[];
}

interface Scored extends SearchItem {
  readonly score: number;
}

const EXACT = 1000;
const PREFIX = 500;
/** A name that begins with the very words typed, or a synonym that is those words. */
const OPENING = 2;
/** Fewer hits than this for all words: those for some of the words follow. */
const ENOUGH = 3;

/** Built on the first search: a worker that only answers for claims never pays for it. */
export function createSearch(store: Store): Search {
  let built: { items: readonly SearchItem[]; index: MiniSearch<SearchItem> } | null = null;

  return {
    search(query, limit) {
      const { wanted, systems } = splitKind(query);
      if (wanted === '' || limit <= 0) return [];
      built ??= build(store);
      const { items, index } = built;
      const fits = ({ system }: SearchItem) => systems === null || systems.includes(system);

      const found = new Map<number, Scored>();
      const add = (hits: readonly Scored[]) => {
        for (const hit of hits) if (fits(hit) && !found.has(hit.id)) found.set(hit.id, hit);
      };
      add(codeHits(items, wanted));
      add(wordHits(items, index, wanted, 'AND'));
      if (found.size < ENOUGH) add(wordHits(items, index, wanted, 'OR'));
      return [...found.values()].slice(0, limit).map(({ system, code, name, detail, score }) => ({
        system,
        code,
        name,
        detail,
        score,
      }));
    },
  };
}

function build(store: Store) {
  const items = searchItems(store);
  const index = new MiniSearch<SearchItem>({
    fields: ['name', 'synonyms', 'text'],
    storeFields: [],
    tokenize: wordsOf,
    extractField: (item, field) => {
      const value = item[field as keyof SearchItem];
      return Array.isArray(value) ? value.join(' ') : String(value);
    },
    searchOptions: {
      boost: { name: 3, synonyms: 3, text: 1 },
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      boostDocument: (id) => items[id]?.weight ?? 1,
    },
  });
  index.addAll(items);
  return { items, index };
}

/** Codes that are, or begin with, what was typed; whole ones first. */
function codeHits(items: readonly SearchItem[], query: string): Scored[] {
  const bare = undottedIcd(query).toUpperCase();
  if (!/^[0-9A-Z]{1,7}$/.test(bare) || !/\d|^[A-Z]{2}$/.test(bare)) return [];
  return items
    .filter((item) => item.bare === bare || (bare.length > 1 && item.bare.startsWith(bare)))
    .map((item) => ({ ...item, score: item.bare === bare ? EXACT : PREFIX - item.bare.length }))
    .sort((a, b) => b.score - a.score);
}

function wordHits(
  items: readonly SearchItem[],
  index: MiniSearch<SearchItem>,
  query: string,
  combineWith: 'AND' | 'OR',
): Scored[] {
  const opening = query.toLowerCase();
  return index
    .search(query, { combineWith })
    .flatMap(({ id, score }): Scored[] => {
      const item = items[id];
      if (item === undefined) return [];
      const named = item.name.toLowerCase().startsWith(opening) || item.synonyms.includes(opening);
      return [{ ...item, score: named ? score * OPENING : score }];
    })
    .sort((a, b) => b.score - a.score);
}
