import type { CardOptions, LookupResult } from '../../src/knowledge';
import { brain, knowledgeFor } from './brain';
import { codesTyped, wantedForCard } from './wanted';

/** What the look-up shows for a query: the popup and `npm run lookup` share it. */
export async function answerLookUp(query: string, options: CardOptions): Promise<LookupResult> {
  const wanted = wantedForCard(brain().knowledge, codesTyped(query), options.dos);
  return (await knowledgeFor(wanted)).lookup(query, options);
}
