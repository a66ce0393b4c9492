import {
  createImportedSets,
  createKnowledge,
  type FactsWanted,
  type KnowledgeBase,
} from '../../src/knowledge';
import { createIndexedDbStore, ImportProblem, type SetStore } from '../../src/releases/stored';
import { createRules } from '../../src/rules';

interface Brain {
  readonly knowledge: KnowledgeBase;
  readonly rules: ReturnType<typeof createRules>;
  readonly imported: ReturnType<typeof createImportedSets>;
  readonly sets: SetStore;
}

let made: Brain | null = null;

/**
 * Knowledge and rules, made on first use, so that a worker woken by an event that needs neither starts fast. The command
 * line hands in sets of its own before it asks anything.
 */
export function brain(sets: () => SetStore = createIndexedDbStore): Brain {
  if (made === null) {
    const store = sets();
    made = {
      knowledge: createKnowledge(),
      rules: createRules(),
      imported: createImportedSets(store),
      sets: store,
    };
  }
  return made;
}

let titled: Promise<KnowledgeBase> | null = null;

/** Knowledge that searches the titles of imported releases too; made when first asked for, anew after an import. */
export function titledKnowledge(): Promise<KnowledgeBase> {
  titled ??= withTitles();
  return titled;
}

async function withTitles(): Promise<KnowledgeBase> {
  const { knowledge, imported, sets } = brain();
  const searchable = (await imported.sets()).filter(
    ({ kind }) => kind === 'icd10cm-order' || kind === 'hcpcs',
  );
  if (searchable.length === 0) return knowledge;
  try {
    return await knowledge.withTitles(sets, searchable);
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error;
    // Replaced while it was read: what is bundled answers now, and the next search reads the new sets.
    forgetSets();
    return knowledge;
  }
}

/** Knowledge with what imported releases say of these codes. */
export async function knowledgeFor(
  wanted: FactsWanted,
  knowledge: KnowledgeBase = brain().knowledge,
): Promise<KnowledgeBase> {
  return knowledge.withImported(await brain().imported.facts(wanted));
}

/** Something was imported or removed: read the list of sets anew. */
export function forgetSets(): void {
  made?.imported.refresh();
  titled = null;
}
