import * as tables from '../../../src/knowledge/content-tables';
import { createOverlay, type Overlay } from '../../../src/overlay';
import { createOverlayUi } from '../../../src/overlay/ui';
import { createReader } from '../../../src/reading';
import { recordReaders } from '../../../src/reading/records';
import { defaultSettings } from '../../../src/settings';
import { cards } from '../../gallery/cards';
import { checked, findings } from '../../gallery/claims';

/** What the bench waits for: from the end of the hover delay to a frame that shows the whole card. */
export interface Opened {
  readonly frames: number;
  readonly ms: number;
}

const REST_AND_DELAY_MS = defaultSettings.hoverDelayMs - 40;

let layer: ShadowRoot | null = null;
const attachShadow = Element.prototype.attachShadow;
Element.prototype.attachShadow = function attach(init) {
  layer = attachShadow.call(this, init);
  return layer;
};

/** Told when the timer of the hover delay fires, just before the card is opened. */
let delayEnded: () => void = () => undefined;
const { setTimeout: later } = window;
Object.assign(window, {
  setTimeout: (work: () => void, ms?: number) =>
    later(() => {
      if (ms === REST_AND_DELAY_MS) delayEnded();
      work();
    }, ms),
});

/** Reads the page and marks it, with a background that has every answer at hand. */
async function startTooltip(): Promise<number> {
  let overlay: Overlay | null = null;
  await new Promise<void>((settled) => {
    const { signal } = new AbortController();
    const reader = createReader({
      document,
      tables,
      signal,
      loadRecords: () => recordReaders,
      shadowRootOf: (element) => element.shadowRoot,
      ignore: (node) => overlay?.owns(node) ?? false,
      onChange: (change) => overlay?.refresh(change),
      onMutation: () => overlay?.pageChanged(),
      onSettled: () => settled(),
    });
    overlay = createOverlay({
      document,
      reader,
      host: {
        verdict: () => ({ findings: findings.slice(0, 1), checked }),
        circumstances: () => ({ dos: null, payer: null }),
        loadUi: () => (core) =>
          createOverlayUi(core, {
            card: async () => cards['76377'],
            mute: async () => undefined,
            unmute: async () => undefined,
            openSidePanel: () => undefined,
            openOptions: () => undefined,
          }),
      },
      settings: defaultSettings,
      markMode: 'all',
      signal,
    });
  });
  return document.querySelectorAll('tr').length;
}

/** Resolves once a card opened by hover is drawn whole: filled, and in its place. */
function nextOpening(): Promise<Opened> {
  return new Promise((resolve) => {
    delayEnded = () => {
      const from = performance.now();
      let frames = 0;
      const look = () => {
        frames += 1;
        const card = layer?.querySelector<HTMLElement>('.beside');
        const whole =
          card?.style.left !== '' && (card?.textContent ?? '').includes(cards['76377'].name ?? '');
        if (whole) resolve({ frames, ms: performance.now() - from });
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    };
  });
}

Object.assign(globalThis, { startTooltip, nextOpening });
