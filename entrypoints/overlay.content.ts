import { defineContentScript } from 'wxt/utils/define-content-script';

export default defineContentScript({
  // Filled from data/portals.json at build time (wxt.config.ts).
  matches: [],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  main() {},
});
