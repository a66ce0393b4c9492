import {
  createImportedSets,
  createKnowledge,
  type FactsWanted,
  type KnowledgeBase,
} from '../../src/knowledge';
import { createIndexedDbStore, type SetStore } from '../../src/releases/stored';
import { createRules } from '../../src/rules';

interface Brain {
  readonly knowledge: KnowledgeBase;
  readonly rules: ReturnType<typeof createRules>;
  readonly imported: ReturnType<typeof createImportedSets>;
}

let made: Brain | null = null;

/**
 * Knowledge and rules, made on first use, so that a worker woken by an event that needs neither starts fast. The command
 * line hands in sets of its own before it asks anything.
 */
export function brain(sets: () => SetStore = createIndexedDbStore): Brain {
  made ??= { knowledge: createKnowledge(), rules: createRules(), imported: createImportedSets(sets()) };
  return made;
}

/** Knowledge with what imported releases say of these codes. */
export async function knowledgeFor(wanted: FactsWanted): Promise<KnowledgeBase> {
  const { knowledge, imported } = brain();
  return knowledge.withImported(await imported.facts(wanted));
}

/** Something was imported or removed: read the list of sets anew. */
export function forgetSets(): void {
  made?.imported.refresh();
}
