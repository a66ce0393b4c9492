import { undottedIcd } from '../../codes';
import type { SetManifest, SetStore } from '../../releases/stored';
import { orderFileOn } from '../imported/choose';
import type { Store } from '../store';
import type { Hit } from '../types';
import { Best } from './best';
import { type Catalog, CatalogBuilder, type System } from './catalog';
import { addImportedTitles } from './imported-titles';
import { splitKind } from './kind';
import { scratchFor } from './match';
import { type Alike, rankReading } from './rank';
import { readingsOf } from './readings';
import { wordsOf } from './words';

/** What a user narrows a search by. */
export interface SearchFilters {
  /** null: any. */
  readonly systems?: readonly System[] | null | undefined;
  /** Only what may stand on a claim. */
  readonly billable?: boolean | undefined;
  /** Only what is valid on this day, ISO. */
  readonly validOn?: string | null | undefined;
}

/** Ranked search by code prefix and by words, over all that is bundled and imported. */
export interface Search {
  search(query: string, limit: number, filters?: SearchFilters): readonly Hit[];
}

const EXACT = 1000;
const PREFIX = 500;
/** The most billed diagnoses before their neighbors. */
const OFTEN = 20;
/** Fewer hits than this for all words: those for all but one follow. */
const ENOUGH = 3;

/** Built on the first search: a worker that only answers for claims never pays for it. */
export function createSearch(store: Store): Search {
  let built: Search | null = null;
  return {
    search(query, limit, filters) {
      built ??= searchOver(store, drained(new CatalogBuilder(store).finish()));
      return built.search(query, limit, filters);
    },
  };
}

function drained<T>(steps: Generator<void, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same over what is imported too. Reads every title once; other work goes on in between.
 *
 * @throws ImportProblem `damaged` when a set was replaced meanwhile.
 */
export async function createSearchWithTitles(
  store: Store,
  sets: SetStore,
  manifests: readonly SetManifest[],
): Promise<Search> {
  const builder = new CatalogBuilder(store);
  await addImportedTitles(builder, sets, manifests);
  const steps = builder.finish();
  for (;;) {
    const step = steps.next();
    if (step.done) return searchOver(store, step.value);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

export function searchOver(store: Store, catalog: Catalog): Search {
  const { index, codes, systems: systemOf, ours, titles, priors } = catalog;
  const scratch = scratchFor(index);
  const best = new Best(catalog.size);
  const { searchWords, categories } = store.dataset;
  const alike = alikeOf(searchWords.alike);

  const hitOf = (target: number): Hit => {
    const system = systemOf[target] ?? 'icd10cm';
    const code = codes[target] ?? '';
    const known = ours.get(target);
    const category = system === 'icd10cm' && code.length > 3 ? categories[code.slice(0, 3)] : undefined;
    return {
      system,
      code,
      name: known?.name ?? index.textOf((titles[target] ?? 0) - 1),
      detail: known?.detail ?? category ?? null,
      score: best.scoreOf(target),
    };
  };

  return {
    search(query, limit, filters = {}) {
      const { wanted, systems } = splitKind(query);
      if (wanted.trim() === '' || limit <= 0) return [];
      const allows = filterOf(catalog, systems, filters);
      const isValid = validOf(catalog, filters.validOn ?? null, store);

      best.clear();
      putCodes(catalog, wanted, (target, score) => allows(target) && best.put(target, score));
      const put = (target: number, score: number) => {
        if (allows(target)) best.put(target, score * (priors[target] ?? 1));
      };
      const readings = readingsOf(wanted, searchWords);
      for (const reading of readings) rankReading(index, reading, alike, scratch, put, false);
      if (best.count < ENOUGH) {
        for (const reading of readings) rankReading(index, reading, alike, scratch, put, true);
      }
      const hits: Hit[] = [];
      for (const target of best.top(filters.validOn ? limit * 8 : limit)) {
        if (hits.length === limit) break;
        if (isValid(target)) hits.push(hitOf(target));
      }
      return hits;
    },
  };
}

function alikeOf(groups: readonly (readonly string[])[]): Alike {
  const alike = new Map<string, string[]>();
  for (const group of groups) {
    const words = group.flatMap(wordsOf);
    for (const word of words) {
      alike.set(word, [...(alike.get(word) ?? []), ...words.filter((other) => other !== word)]);
    }
  }
  return alike;
}

function filterOf(
  { billable, systems: systemOf }: Catalog,
  systems: readonly System[] | null,
  filters: SearchFilters,
): (target: number) => boolean {
  const chosen = filters.systems ?? null;
  if (systems === null && chosen === null && !filters.billable) return () => true;
  return (target) => {
    if (filters.billable && billable[target] !== 1) return false;
    const system = systemOf[target] ?? 'icd10cm';
    return (systems?.includes(system) ?? true) && (chosen?.includes(system) ?? true);
  };
}

/** Diagnoses that are there on a day, by what speaks for that day: an imported order file, else the bundled table. */
function validOf(
  { codes, systems, orders, inOrders }: Catalog,
  day: string | null,
  { icd }: Store,
): (target: number) => boolean {
  if (day === null) return () => true;
  const speaks = orderFileOn(orders, icd.years, day);
  const bit = speaks === null ? 0 : 1 << orders.indexOf(speaks);
  return (target) => {
    if (systems[target] !== 'icd10cm') return true;
    if (bit !== 0) return ((inOrders[target] ?? 0) & bit) !== 0;
    const state = icd.state(codes[target] ?? '', day);
    return state === 'billable' || state === 'header' || state === 'not-checked';
  };
}

/** Codes that are, or begin with, what was typed; whole ones first, then the most billed, then the short. */
function putCodes(catalog: Catalog, query: string, put: (target: number, score: number) => void): void {
  const bare = undottedIcd(query.trim()).toUpperCase();
  if (!/^[0-9A-Z]{1,7}$/.test(bare) || !/\d|^[A-Z]{2}$/.test(bare)) return;
  const { byCode, codes, systems, priors } = catalog;
  const codeAt = (at: number) => undottedIcd(codes[byCode[at] ?? -1] ?? '');
  let low = 0;
  let high = byCode.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (codeAt(middle) < bare) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < byCode.length && codeAt(at).startsWith(bare); at += 1) {
    const number = byCode[at] ?? 0;
    const found = codeAt(at);
    const isOften = systems[number] === 'icd10cm' && (priors[number] ?? 1) > 1;
    if (found === bare) put(number, EXACT);
    else if (bare.length > 1) put(number, PREFIX - found.length + (isOften ? OFTEN : 0));
  }
}
