import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createIndexedDbStore, serveImports } from '../src/releases';

/** Runs as a dedicated worker of the options page: reading 190 MB would freeze the page, and a worker can be ended. */
export default defineUnlistedScript(() => {
  serveImports(globalThis, createIndexedDbStore());
});
