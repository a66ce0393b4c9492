import { browser } from 'wxt/browser';
import { createIndexedDbStore, storeBundledSets } from '../../src/releases/stored';

/** Filled in by the build (`npm run build -- --codes DIR`); empty in a usual one. */
const BUNDLED: readonly { file: string; id: string }[] = import.meta.env.SCRUBLINE_BUNDLED_SETS ?? [];

/** Stores the sets this build brought, at install and update: a set the user removed does not come back in between. */
export function storeBundledSetsOnInstall(): void {
  if (BUNDLED.length === 0) return;
  browser.runtime.onInstalled.addListener(() => {
    void storeBundledSets(createIndexedDbStore(), BUNDLED, async (file) => {
      const answer = await fetch(browser.runtime.getURL(`/codes/${file}` as '/'));
      return new Uint8Array(await answer.arrayBuffer());
    });
  });
}
