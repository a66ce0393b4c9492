import { defineContentScript } from 'wxt/utils/define-content-script';
import { startFrame } from './frame-session';

export default defineContentScript({
  // Filled from data/portals.json at build time (wxt.config.ts).
  matches: [],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  async main(ctx) {
    // Frames of a pixel or so (trackers, keep-alive frames) hold nothing to read and are many on some portals.
    if (window !== window.top && window.innerWidth < 8 && window.innerHeight < 8) return;
    await startFrame(ctx.signal, () => ctx.isInvalid);
  },
});
