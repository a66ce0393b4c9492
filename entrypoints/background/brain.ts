import {
  createImportedSets,
  createKnowledge,
  type FactsWanted,
  type KnowledgeBase,
} from '../../src/knowledge';
import { createIndexedDbStore, ImportProblem, type SetStore } from '../../src/releases/stored';
import { createRules, type RuleSet } from '../../src/rules';

interface Brain {
  readonly knowledge: KnowledgeBase;
  readonly imported: ReturnType<typeof createImportedSets>;
  readonly sets: SetStore;
}

let made: Brain | null = null;

/**
 * Knowledge, made on first use, so that a worker woken by an event that does not need it starts fast. The command
 * line hands in sets of its own before it asks anything.
 */
export function brain(sets: () => SetStore = createIndexedDbStore): Brain {
  if (made === null) {
    const store = sets();
    made = {
      knowledge: createKnowledge(),
      imported: createImportedSets(store),
      sets: store,
    };
  }
  return made;
}

let rules: RuleSet | null = null;

/** The bundled rules, made ready when the first claim is judged: a look-up that wakes the worker need not wait for them. */
export function bundledRules(): RuleSet {
  rules ??= createRules();
  return rules;
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
