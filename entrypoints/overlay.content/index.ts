import '../../src/overlay/marks.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { followSettings, loadListedCodes, type Settings } from '../../src/settings';
import { FrameSession } from './frame-session';
import { markModeHere, runsHere } from './site-settings';

/** Frames smaller than this (trackers, keep-alive frames) hold nothing to read and are many on some portals. */
const SMALLEST_FRAME_PX = 8;

export default defineContentScript({
  // Filled from data/portals.json at build time (wxt.config.ts).
  matches: [],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  async main(ctx) {
    const isTop = window === window.top;
    if (!isTop && window.innerWidth < SMALLEST_FRAME_PX && window.innerHeight < SMALLEST_FRAME_PX) return;

    let session: FrameSession | null = null;
    const listed = loadListedCodes();
    let newest: Settings | null = null;
    const apply = async (settings: Settings): Promise<void> => {
      newest = settings;
      const [marks, codes] = await Promise.all([markModeHere(settings, location.origin), listed]);
      if (settings !== newest || ctx.signal.aborted) return;
      const runs = runsHere(settings, location.href);
      if (runs && session) session.configure(settings, marks);
      else if (runs) session = new FrameSession(settings, marks, codes, ctx.signal, () => ctx.isInvalid);
      else {
        session?.stop();
        session = null;
      }
    };
    await followSettings((settings) => void apply(settings), ctx.signal);
  },
});
