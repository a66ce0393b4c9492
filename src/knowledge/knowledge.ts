import { loadDataset } from '../../generated/dataset';
import type { Code, CodeSystem } from '../codes';
import type { SetManifest, SetStore } from '../releases/stored';
import { buildCard, type CardOptions } from './card';
import type { Dataset, KnownPayer, KnownPortal } from './dataset';
import { type ExcludesHit, excludesAmong } from './excludes';
import { excludesByNotes } from './imported/excludes-by-notes';
import { type ImportedFacts, NOTHING } from './imported/facts';
import { importedSource } from './imported/sources';
import { validityOver } from './imported/validity';
import { lookUp } from './lookup';
import { type PayerMatch, payerOf } from './payer-of';
import { createProcedureFacts, procedureFactsOver } from './procedure-facts';
import { bundledReleases } from './releases';
import { createSearch, createSearchWithTitles, type Search, type SearchFilters } from './search/search';
import { createStore, type Store } from './store';
import type { Card, Hit, Knowledge, LookupResult } from './types';

/** All that pages and the command line ask, beyond what rules ask. */
export interface KnowledgeBase extends Knowledge {
  /** The card of one code; null when the string has the form of no code of that system. */
  card(system: string, code: string, options: CardOptions): Card | null;
  lookup(query: string, options: CardOptions, filters?: SearchFilters): LookupResult;
  search(query: string, limit: number, filters?: SearchFilters): readonly Hit[];
  payerOf(text: string): PayerMatch | null;
  /** Payers with their plans, and portals, as the options page lists them. */
  payers(): readonly KnownPayer[];
  portals(): readonly KnownPortal[];
  /** Excludes1 pairs among diagnoses of one claim, in their order. */
  excludes1(codes: readonly string[]): readonly ExcludesHit[];
  /** The same knowledge with what imported releases say added; costs nothing but closures. */
  withImported(imported: ImportedFacts): KnowledgeBase;
  /**
   * The same knowledge, searching the titles of imported diagnoses and HCPCS codes as well. Takes about a second, in
   * slices, so it is made once for the sets that are there. Throws ImportProblem when one was replaced meanwhile.
   */
  withTitles(store: SetStore, sets: readonly SetManifest[]): Promise<KnowledgeBase>;
}

/**
 * What is known of codes: the bundled dataset, in the browser's worker, in Node and in tests alike. Making it costs
 * nothing but parsing; every index is built when first asked.
 */
export function createKnowledge(dataset: Dataset = loadDataset()): KnowledgeBase {
  const store = createStore(dataset);
  const bundled = createProcedureFacts(dataset);
  const search = createSearch(store);
  return knowledgeOver(store, bundled, search, NOTHING);
}

function knowledgeOver(
  store: Store,
  bundled: ReturnType<typeof createProcedureFacts>,
  search: Search,
  imported: ImportedFacts,
): KnowledgeBase {
  const { dataset } = store;
  const procedure = procedureFactsOver(bundled, imported);
  const validity = validityOver(store.icd, imported);
  const facts = { store, imported, validity, procedure };
  const card = (code: Code, options: CardOptions) => buildCard(facts, code, options);

  return {
    validity,
    diagnosisBits: (code) => store.icd.bits(code),
    procedure: (code, dos = null) => procedure(code, dos),
    hcpcs: (code) => imported.hcpcs(code),
    addOns: (code, dos) => imported.addOns(code, dos),
    codeEdits: (code) => imported.codeEdits(code),
    modifier: (modifier) => store.modifier(modifier),
    denial(kind, code) {
      const list = kind === 'carc' ? dataset.carcs : dataset.rarcs;
      const found = list.find((one) => one.code === code);
      return found ? { ...found, kind } : null;
    },
    name: (system, code) => store.name(system, code) ?? titleOf(imported, system, code),
    payerName: (payer) => dataset.payers.find(({ id }) => id === payer)?.name ?? null,
    source: (id) => store.source(id) ?? importedSource(store, imported, id),
    pairs: (codes, setting, dos) => imported.pairs(codes, setting, dos),
    releases: () => [...bundledReleases(dataset), ...imported.releases],
    card: (system, code, options) =>
      isSystem(system) && code !== '' ? card({ system, code }, options) : null,
    lookup: (query, options, filters) => lookUp(facts, search, query, options, filters),
    search: (query, limit, filters) => search.search(query, limit, filters),
    payerOf,
    payers: () => dataset.payers,
    portals: () => dataset.portals,
    excludes1: (codes) => {
      const known = excludesAmong(dataset.excludes, codes);
      const told = new Set(known.map(({ a, b }) => `${a} ${b}`));
      return [...known, ...excludesByNotes(imported, codes).filter(({ a, b }) => !told.has(`${a} ${b}`))];
    },
    withImported: (more) => knowledgeOver(store, bundled, search, more),
    withTitles: async (sets, manifests) =>
      knowledgeOver(store, bundled, await createSearchWithTitles(store, sets, manifests), imported),
  };
}

function titleOf(imported: ImportedFacts, system: CodeSystem, code: string): string | null {
  if (system === 'icd10cm') return imported.title(code, null);
  return system === 'hcpcs' ? (imported.hcpcs(code)?.title ?? null) : null;
}

function isSystem(system: string): system is CodeSystem {
  return system === 'cpt' || system === 'hcpcs' || system === 'icd10cm';
}
