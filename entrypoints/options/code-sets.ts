import { browser } from 'wxt/browser';
import { packCodeList } from '../../src/codes';
import type { CodeSetsHost } from '../../src/panels';
import { exportSets, importInWorker } from '../../src/releases';
import { createIndexedDbStore, listedProcedures, onSetsChanged, setBytes } from '../../src/releases/stored';
import { saveListedCodes } from '../../src/settings';

const store = createIndexedDbStore();

/** Content scripts weigh numbers by the codes that imported releases list. */
async function relist(): Promise<void> {
  const codes = await listedProcedures(store);
  await saveListedCodes(codes === null ? null : packCodeList(codes));
}
onSetsChanged(() => void relist().catch(() => undefined));

/** The code sets of this browser, and the worker that imports. */
export const codeSetsHost: CodeSetsHost = {
  list: async () =>
    (await store.sets()).map((set) => ({
      id: set.id,
      kind: set.kind,
      label: set.label,
      setting: set.setting,
      from: set.from,
      to: set.to,
      rows: set.rows,
      bytes: setBytes(set),
      importedAt: set.importedAt,
      files: set.files.map(({ name }) => name),
    })),
  watch(changed, signal) {
    signal.addEventListener('abort', onSetsChanged(changed));
  },
  start: (files, options) =>
    importInWorker(() => new Worker(browser.runtime.getURL('/import-worker.js')), { files, ...options }),
  remove: (id) => store.change((change) => change.commit({ add: [], remove: [id] })),
  exportFile: async (ids) => new Blob((await exportSets(store, ids)) as BlobPart[]),
};
