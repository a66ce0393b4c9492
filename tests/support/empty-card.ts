import type { Code } from '../../src/codes';
import type { Card } from '../../src/knowledge';

/** A card that holds nothing but its code, for tests and the gallery to fill in. */
export function emptyCard(code: Code): Card {
  return {
    ...code,
    level: 'form',
    name: null,
    summary: [],
    chips: [],
    serviceType: null,
    sites: [],
    clinical: [],
    workflow: [],
    rules: [],
    payersInScope: [],
    stances: [],
    modifiers: [],
    taxonomies: [],
    relatedDiagnoses: [],
    relatedProcedures: [],
    disagreements: [],
    noData: [],
    validity: null,
    official: null,
    parents: [],
    meant: [],
    form: [],
    sources: [],
  };
}
