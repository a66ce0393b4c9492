import { undottedIcd } from '../../codes';
import { createBlockCache, ImportProblem, type SetManifest, type SetStore } from '../../releases/stored';
import { type ImportedFacts, NOTHING } from './facts';
import { factsOf } from './facts-of';
import { loadSets } from './loaded-sets';
import { type Replacements, replacementsOf } from './replacements';

/** Codes that facts are wanted for. */
export interface FactsWanted {
  /** Dotted or not. */
  readonly diagnoses?: readonly string[];
  /** Those of them that may have been replaced: only for these is the whole conversion table read. */
  readonly replaced?: readonly string[];
  readonly procedures?: readonly string[];
  readonly taxonomies?: readonly string[];
  /** true to have pairs of the procedures answered. */
  readonly pairs?: boolean;
}

/** The imported releases of a store, asked for some codes at a time. */
export interface ImportedSets {
  /** Loads what these codes need; what comes back answers without waiting. Never throws: a damaged set says nothing. */
  facts(wanted: FactsWanted): Promise<ImportedFacts>;
  /** Manifests as last read. */
  sets(): Promise<readonly SetManifest[]>;
  /** Forget what was read: something was imported or removed. */
  refresh(): void;
}

export function createImportedSets(store: SetStore): ImportedSets {
  const cache = createBlockCache(store);
  let reading: Promise<readonly SetManifest[]> | null = null;
  let turned: { readonly set: string; readonly replacements: Promise<Replacements> } | null = null;

  const sets = () => {
    reading ??= store.sets().catch(() => []);
    return reading;
  };
  const refresh = () => {
    reading = null;
  };
  const replacements = async (all: readonly SetManifest[]): Promise<Replacements> => {
    const set = all.findLast(({ kind }) => kind === 'icd10cm-conversion');
    if (!set) return new Map();
    const key = `${set.id} ${set.importedAt}`;
    if (turned?.set !== key) turned = { set: key, replacements: replacementsOf(cache, set) };
    return turned.replacements;
  };
  const gather = async (wanted: FactsWanted): Promise<ImportedFacts> => {
    const all = await sets();
    if (all.length === 0) return NOTHING;
    const diagnoses = [...new Set((wanted.diagnoses ?? []).map(undottedIcd))];
    const replaced = (wanted.replaced ?? []).map(undottedIcd);
    const turnedAround = replaced.length > 0 ? await replacements(all) : new Map();
    const successors = replaced.flatMap((code) => turnedAround.get(code) ?? []);
    const loaded = await loadSets(cache, all, {
      diagnoses: [...new Set([...diagnoses, ...replaced, ...successors])],
      procedures: [...new Set(wanted.procedures ?? [])],
      taxonomies: wanted.taxonomies ?? [],
      pairs: wanted.pairs ?? false,
    });
    return factsOf(loaded, turnedAround);
  };

  return {
    sets,
    refresh,
    async facts(wanted) {
      try {
        return await gather(wanted);
      } catch (error) {
        if (!(error instanceof ImportProblem)) throw error;
        // Replaced meanwhile: its blocks are gone, and the new manifests name others. Once more, then give up.
        refresh();
        return gather(wanted).catch(() => NOTHING);
      }
    },
  };
}
