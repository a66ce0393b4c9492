import { afterEach } from 'vitest';
import type { Card } from '../../../../src/knowledge';
import { createOverlay, type Overlay, type OverlayHost, type UiHost } from '../../../../src/overlay';
import { createOverlayUi } from '../../../../src/overlay/ui';
import type { Mention } from '../../../../src/reading';
import type { Checked, Finding } from '../../../../src/rules';
import type { MarkMode, Settings } from '../../../../src/settings';
import { formCard } from './cards';
import { type KnownCode, PageReader } from './page-reader';

export const CODES: readonly KnownCode[] = [
  { text: '0554T', system: 'cpt' },
  { text: '0555T', system: 'cpt' },
  { text: '71275', system: 'cpt' },
  { text: '76376', system: 'cpt' },
  { text: '76377', system: 'cpt' },
  { text: 'J1885', system: 'hcpcs' },
  { text: 'M54.5', system: 'icd10cm' },
];

export const SETTINGS: Settings = {
  version: 1,
  focus: [],
  mutedTopics: {},
  mutedRules: [],
  minSeverity: 'info',
  marks: 'all',
  marksBySite: {},
  sitesOff: [],
  sitesOn: [],
  theme: 'light',
  textSize: 1,
  hoverDelayMs: 0,
  recentLookups: true,
};

const silentUiHost: UiHost = {
  card: async () => null,
  mute: async () => undefined,
  unmute: async () => undefined,
  openSidePanel: () => undefined,
  openOptions: () => undefined,
};

/** A host that knows nothing and does nothing. */
export const silentHost: OverlayHost = {
  verdict: () => ({ findings: [], checked: null }),
  circumstances: () => ({ dos: null, payer: null }),
  loadUi: () => (core) => createOverlayUi(core, silentUiHost),
};

interface SceneOptions {
  readonly findings?: readonly Finding[];
  readonly checked?: Checked | null;
  readonly card?: (mention: Mention) => Promise<Card | null>;
  readonly settings?: Partial<Settings>;
  readonly markMode?: MarkMode;
  readonly codes?: readonly KnownCode[];
}

/** A test page with the overlay running on it, and all that was asked of the rest of the extension. */
export interface Scene {
  readonly overlay: Overlay;
  readonly reader: PageReader;
  readonly asked: string[];
  readonly settings: Settings;
  findings: readonly Finding[];
  /** Mention of the n-th place where this code stands. */
  mention(code: string, nth?: number): Mention;
  /** What is painted, as `{ 'sl-3': ['76376'], … }`. */
  painted(): Record<string, string[]>;
  /** The closed shadow root of the layer, or null while there is none. */
  readonly layer: ShadowRoot | null;
  /** The open tooltip, or null. */
  readonly tip: HTMLElement | null;
}

/** A closed root is closed to tests too, so the door is noted where it is made. */
const roots = new WeakMap<Element, ShadowRoot>();
const attachShadow = Element.prototype.attachShadow;
Element.prototype.attachShadow = function attach(init) {
  const root = attachShadow.call(this, init);
  roots.set(this, root);
  return root;
};

const running = new Set<Overlay>();

/** Puts this HTML on the page and starts the overlay over it. Ended after each test. */
export function scene(html: string, options: SceneOptions = {}): Scene {
  document.body.innerHTML = html;
  const reader = new PageReader(document, options.codes ?? CODES);
  const asked: string[] = [];
  const state = { findings: options.findings ?? [] };
  const uiHost: UiHost = {
    card: (mention) => {
      asked.push(`card ${mention.code.code}`);
      return options.card?.(mention) ?? Promise.resolve(formCard(mention.code));
    },
    mute: async (finding, scope) => void asked.push(`mute ${finding.rule} ${scope}`),
    unmute: async (finding, scope) => void asked.push(`unmute ${finding.rule} ${scope}`),
    openSidePanel: (mention) => void asked.push(`side panel ${mention.code.code}`),
    openOptions: () => void asked.push('options'),
  };
  const host: OverlayHost = {
    ...silentHost,
    verdict: ({ code }) => ({
      findings: state.findings.filter((finding) => finding.codes.includes(code.code)),
      checked: options.checked ?? null,
    }),
    loadUi: () => (core) => createOverlayUi(core, uiHost),
  };
  const overlay = createOverlay({
    document,
    reader,
    host,
    settings: { ...SETTINGS, ...options.settings },
    markMode: options.markMode ?? 'all',
    signal: new AbortController().signal,
  });
  running.add(overlay);
  overlay.refresh(reader.read());
  return {
    overlay,
    reader,
    asked,
    settings: { ...SETTINGS, ...options.settings },
    get findings() {
      return state.findings;
    },
    set findings(findings) {
      state.findings = findings;
    },
    mention: (code, nth = 0) => {
      const found = reader.reading().mentions.filter((mention) => mention.code.code === code)[nth];
      if (!found) throw new Error(`the page holds no ${code} number ${nth}`);
      return found;
    },
    painted,
    get layer() {
      const host = [...document.querySelectorAll('div')].find(
        (element) => roots.get(element)?.mode === 'closed',
      );
      return (host && roots.get(host)) ?? null;
    },
    get tip() {
      return this.layer?.querySelector<HTMLElement>('.layer:popover-open .tip') ?? null;
    },
  };
}

function painted(): Record<string, string[]> {
  const marks: Record<string, string[]> = {};
  CSS.highlights.forEach((highlight, name) => {
    const texts: string[] = [];
    highlight.forEach((range) => {
      const text = range.startContainer.textContent ?? '';
      texts.push(
        text.slice(
          range.startOffset,
          range.startContainer === range.endContainer ? range.endOffset : undefined,
        ),
      );
    });
    if (texts.length > 0) marks[name] = texts.sort();
  });
  return marks;
}

afterEach(() => {
  for (const overlay of running) overlay.destroy();
  running.clear();
  document.body.innerHTML = '';
  window.scrollTo(0, 0);
});
