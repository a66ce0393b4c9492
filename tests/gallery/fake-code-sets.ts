import type { CodeSet, CodeSetsHost } from '../../src/panels';

const set = (parts: Partial<CodeSet> & Pick<CodeSet, 'id' | 'kind' | 'label'>): CodeSet => ({
  setting: null,
  from: null,
  to: null,
  rows: 98_186,
  bytes: 885_242,
  importedAt: '2026-11-02T10:00:00.000Z',
  files: ['icd10cm_order_2026.txt'],
  ...parts,
});

export const codeSets: readonly CodeSet[] = [
  set({ id: 'a', kind: 'icd10cm-order', label: 'FY2026', from: '2025-10-01', to: '2026-09-30' }),
  set({
    id: 'b',
    kind: 'ptp',
    label: '2026Q3',
    setting: 'practitioner',
    from: '2026-07-01',
    to: '2026-09-30',
    rows: 2_546_017,
    bytes: 912_000,
    files: ['ccipra-v322r0-f1.txt', 'ccipra-v322r0-f2.txt', 'ccipra-v322r0-f3.txt', 'ccipra-v322r0-f4.txt'],
  }),
  set({
    id: 'c',
    kind: 'hcpcs',
    label: '2026-10',
    from: '2026-10-01',
    to: '2026-12-31',
    rows: 8_642,
    bytes: 325_148,
    files: ['HCPC2026_OCT_ANWEB.txt'],
  }),
];

/** Code sets that live in memory; importing is `start`'s to say. */
export function fakeCodeSets(
  list: readonly CodeSet[] = codeSets,
  start: CodeSetsHost['start'] = () => ({ done: Promise.resolve([]), cancel: () => undefined }),
): CodeSetsHost {
  let sets = list;
  return {
    list: async () => sets,
    watch: () => undefined,
    start,
    remove: async (id) => {
      sets = sets.filter((one) => one.id !== id);
    },
    exportFile: async () => new Blob(['sets']),
  };
}
