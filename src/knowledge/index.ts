export type { CardOptions } from './card';
export type { Dataset, KnownPayer, KnownPortal } from './dataset';
export type { ExcludesHit } from './excludes';
export type {
  ImportedAddOn,
  ImportedCodeEdit,
  ImportedFacts,
  ImportedHcpcs,
  ImportedNotes,
} from './imported/facts';
export { createImportedSets, type FactsWanted, type ImportedSets } from './imported/imported-sets';
export { createKnowledge, type KnowledgeBase } from './knowledge';
export type { PayerMatch } from './payer-of';
export type { SearchFilters } from './search/search';
export type * from './types';
