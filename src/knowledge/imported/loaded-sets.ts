import {
  type AddOnRow,
  type BlockCache,
  type CodeEditorRow,
  type ConversionRow,
  type FeeRow,
  type HcpcsRow,
  type LoadedPtp,
  type LoadedTable,
  loadPtp,
  loadTable,
  type MueRow,
  type OrderRow,
  type Row,
  type SetManifest,
  type TabularRow,
  type TaxonomyRow,
  tabularChain,
} from '../../releases/stored';

/** The parts of the imported sets that some codes need, loaded. */
export interface LoadedSets {
  readonly sets: readonly SetManifest[];
  readonly order: readonly LoadedTable<OrderRow>[];
  readonly conversion: LoadedTable<ConversionRow> | null;
  /** By undotted code: its row in the tabular list and all it stands under. */
  readonly tabular: {
    readonly id: string;
    readonly chains: ReadonlyMap<string, readonly TabularRow[]>;
  } | null;
  readonly codeEditor: LoadedTable<CodeEditorRow> | null;
  readonly hcpcs: LoadedTable<HcpcsRow> | null;
  readonly fees: readonly LoadedTable<FeeRow>[];
  readonly mue: readonly LoadedTable<MueRow>[];
  readonly addOns: LoadedTable<AddOnRow> | null;
  readonly ptp: readonly LoadedPtp[];
  readonly taxonomy: LoadedTable<TaxonomyRow> | null;
}

/** What is asked for: undotted diagnoses, procedures, and which of the expensive parts are wanted. */
export interface Wanted {
  readonly diagnoses: readonly string[];
  readonly procedures: readonly string[];
  readonly taxonomies: readonly string[];
  /** true when the codes stand on claims: pairs of them are asked. */
  readonly pairs: boolean;
}

/** Loads, of every imported set, the blocks that these codes stand in. */
export async function loadSets(
  cache: BlockCache,
  sets: readonly SetManifest[],
  { diagnoses, procedures, taxonomies, pairs }: Wanted,
): Promise<LoadedSets> {
  const of = (kind: SetManifest['kind']) => sets.filter((set) => set.kind === kind);
  const newest = (kind: SetManifest['kind']) => of(kind).toSorted(byAge).at(-1) ?? null;
  const one = async <R extends Row>(kind: SetManifest['kind'], keys: readonly string[]) => {
    const set = newest(kind);
    return set === null || keys.length === 0 ? null : loadTable<R>(cache, set, keys);
  };
  const each = <R extends Row>(kind: SetManifest['kind'], keys: readonly string[]) =>
    Promise.all(of(kind).map((set) => loadTable<R>(cache, set, keys)));

  const [order, conversion, tabular, codeEditor, hcpcs, fees, mue, addOns, ptp, taxonomy] = await Promise.all(
    [
      each<OrderRow>('icd10cm-order', diagnoses),
      one<ConversionRow>('icd10cm-conversion', diagnoses),
      loadTabular(cache, newest('icd10cm-tabular'), diagnoses),
      one<CodeEditorRow>('code-editor', diagnoses),
      one<HcpcsRow>('hcpcs', procedures),
      each<FeeRow>('fee-schedule', procedures),
      each<MueRow>('mue', procedures),
      one<AddOnRow>('add-on', procedures),
      pairs && procedures.length > 1
        ? Promise.all(of('ptp').map((set) => loadPtp(cache, set, procedures)))
        : [],
      one<TaxonomyRow>('taxonomy', taxonomies),
    ],
  );
  return { sets, order, conversion, tabular, codeEditor, hcpcs, fees, mue, addOns, ptp, taxonomy };
}

async function loadTabular(
  cache: BlockCache,
  set: SetManifest | null,
  codes: readonly string[],
): Promise<LoadedSets['tabular']> {
  if (set === null) return null;
  const find = async (code: string) =>
    (await loadTable<TabularRow>(cache, set, [code])).find(code)[0] ?? null;
  const chains = new Map<string, readonly TabularRow[]>();
  for (const code of codes) chains.set(code, await tabularChain(code, find));
  return { id: set.id, chains };
}

function byAge(a: SetManifest, b: SetManifest): number {
  return `${a.from ?? ''} ${a.label}` < `${b.from ?? ''} ${b.label}` ? -1 : 1;
}
