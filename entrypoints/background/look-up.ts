import type { CardOptions, KnowledgeBase, LookupResult, SearchFilters } from '../../src/knowledge';
import { brain, knowledgeFor, titledKnowledge } from './brain';
import { codesTyped, wantedForCard } from './wanted';

/**
 * What the look-up shows for a query: the popup and `npm run lookup` share it. A query of nothing gets ready for those
 * that follow, and waits for nothing; a code is answered without the search, which would compete with it.
 */
export async function answerLookUp(
  query: string,
  options: CardOptions,
  filters: SearchFilters = {},
): Promise<LookupResult> {
  const typed = codesTyped(query);
  // Asked for first: the browser opens the store while what is bundled is made ready here.
  void brain().imported.sets();
  const knowledge = typed.length > 0 ? brain().knowledge : await searchable(query);
  const wanted = wantedForCard(knowledge, typed, options.dos);
  return (await knowledgeFor(wanted, knowledge)).lookup(query, options, filters);
}

async function searchable(query: string): Promise<KnowledgeBase> {
  const titles = titledKnowledge();
  if (query.trim() !== '') return titles;
  // Nobody waits for it, so nobody must be told that it failed.
  titles.catch(() => undefined);
  return brain().knowledge;
}
