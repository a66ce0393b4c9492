import type { CardOptions, LookupResult, SearchFilters } from '../../src/knowledge';
import { brain, knowledgeFor, titledKnowledge } from './brain';
import { codesTyped, wantedForCard } from './wanted';

/**
 * What the look-up shows for a query: the popup and `npm run lookup` share it. A query of nothing gets ready for those
 * that follow, and waits for nothing.
 */
export async function answerLookUp(
  query: string,
  options: CardOptions,
  filters: SearchFilters = {},
): Promise<LookupResult> {
  const typed = codesTyped(query);
  const titles = titledKnowledge();
  // Who does not wait for it must not be told that it failed.
  titles.catch(() => undefined);
  const isSearch = typed.length === 0 && query.trim() !== '';
  const knowledge = isSearch ? await titles : brain().knowledge;
  const wanted = wantedForCard(knowledge, typed, options.dos);
  return (await knowledgeFor(wanted, knowledge)).lookup(query, options, filters);
}
