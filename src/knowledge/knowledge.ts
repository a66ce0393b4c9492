import { loadDataset } from '../../generated/dataset';
import type { Code, CodeSystem } from '../codes';
import { buildCard, type CardOptions } from './card';
import type { Dataset, KnownPayer, KnownPortal } from './dataset';
import { type ExcludesHit, excludesAmong } from './excludes';
import { lookUp } from './lookup';
import { type PayerMatch, payerOf } from './payer-of';
import { createProcedureFacts } from './procedure-facts';
import { bundledReleases } from './releases';
import { createSearch } from './search';
import { createStore } from './store';
import type { Card, Hit, Knowledge, LookupResult } from './types';

/** All that pages and the command line ask, beyond what rules ask. */
export interface KnowledgeBase extends Knowledge {
  /** The card of one code; null when the string has the form of no code of that system. */
  card(system: string, code: string, options: CardOptions): Card | null;
  lookup(query: string, options: CardOptions): LookupResult;
  search(query: string, limit: number): readonly Hit[];
  payerOf(text: string): PayerMatch | null;
  /** Payers with their plans, and portals, as the options page lists them. */
  payers(): readonly KnownPayer[];
  portals(): readonly KnownPortal[];
  /** Excludes1 pairs among diagnoses of one claim, in their order. */
  excludes1(codes: readonly string[]): readonly ExcludesHit[];
}

/**
 * What is known of codes: the bundled dataset, in the browser's worker, in Node and in tests alike. Making it costs
 * nothing but parsing; every index is built when first asked.
 */
export function createKnowledge(dataset: Dataset = loadDataset()): KnowledgeBase {
  const store = createStore(dataset);
  const procedure = createProcedureFacts(dataset);
  const search = createSearch(store);
  const card = (code: Code, options: CardOptions) => buildCard(store, code, procedure(code.code), options);

  return {
    validity: (code, dos) => store.icd.validity(code, dos),
    diagnosisBits: (code) => store.icd.bits(code),
    procedure,
    modifier: (modifier) => store.modifier(modifier),
    denial(kind, code) {
      const list = kind === 'carc' ? dataset.carcs : dataset.rarcs;
      const found = list.find((one) => one.code === code);
      return found ? { ...found, kind } : null;
    },
    name: (system, code) => store.name(system, code),
    payerName: (payer) => dataset.payers.find(({ id }) => id === payer)?.name ?? null,
    source: (id) => store.source(id),
    pairs: () => [],
    releases: () => bundledReleases(dataset),
    card: (system, code, options) =>
      isSystem(system) && code !== '' ? card({ system, code }, options) : null,
    lookup: (query, options) => lookUp(store, search, procedure, query, options),
    search: (query, limit) => search.search(query, limit),
    payerOf,
    payers: () => dataset.payers,
    portals: () => dataset.portals,
    excludes1: (codes) => excludesAmong(dataset.excludes, codes),
  };
}

function isSystem(system: string): system is CodeSystem {
  return system === 'cpt' || system === 'hcpcs' || system === 'icd10cm';
}
