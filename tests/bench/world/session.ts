import { ClaimsBuilder } from '../../../entrypoints/overlay-claims/claims-builder';
import type { Claim } from '../../../src/claims';
import * as tables from '../../../src/knowledge/content-tables';
import { createOverlay, type Overlay } from '../../../src/overlay';
import { createReader, type Reader } from '../../../src/reading';
import { recordReaders } from '../../../src/reading/records';
import { defaultSettings } from '../../../src/settings';

const NO_CONTEXT = { portal: null, payer: null, plan: null, dos: null };

/** What the content script of one frame holds: reading, marks, claims. The background is not there to judge them. */
class Session {
  firstMarksMs = Number.NaN;
  claims: readonly Claim[] = [];
  reader: Reader;
  readonly builder: ClaimsBuilder;
  readonly settled: Promise<void>;
  private started = performance.now();

  constructor() {
    const controller = new AbortController();
    this.watchFirstMarks();
    let overlay: Overlay | null = null;
    let settle: () => void = () => undefined;
    this.settled = new Promise((resolve) => {
      settle = resolve;
    });
    this.started = performance.now();
    this.reader = createReader({
      document,
      tables,
      signal: controller.signal,
      loadRecords: () => recordReaders,
      shadowRootOf: (element) => element.shadowRoot,
      ignore: (node) => overlay?.owns(node) ?? false,
      onChange: (change) => {
        overlay?.refresh(change);
        this.builder?.soon();
      },
      onMutation: () => overlay?.pageChanged(),
      onSettled: () => this.builder.soon(),
    });
    this.builder = new ClaimsBuilder({
      reader: this.reader,
      defaults: () => NO_CONTEXT,
      begin: () => true,
      built: (claims) => {
        this.claims = claims;
        settle();
      },
      signal: controller.signal,
    });
    overlay = createOverlay({
      document,
      reader: this.reader,
      host: {
        verdict: () => ({ findings: [], checked: null }),
        circumstances: () => ({ dos: null, payer: null }),
        loadUi: () => Promise.reject(new Error('nobody turns to a code here')),
      },
      settings: defaultSettings,
      markMode: 'all',
      signal: controller.signal,
    });
  }

  private watchFirstMarks(): void {
    const set = HighlightRegistry.prototype.set;
    const seen = (): void => {
      if (Number.isNaN(this.firstMarksMs)) this.firstMarksMs = performance.now() - this.started;
    };
    HighlightRegistry.prototype.set = function (name, highlight) {
      const result = set.call(this, name, highlight);
      seen();
      return result;
    };
  }
}

let session: Session | null = null;

/** Starts the session; resolves when the page is read to the last claim. */
async function startSession(): Promise<{ firstMarksMs: number; mentions: number; lines: number }> {
  session = new Session();
  await session.settled;
  return {
    firstMarksMs: session.firstMarksMs,
    mentions: session.reader.reading().mentions.length,
    lines: session.claims.reduce((sum, claim) => sum + claim.lines.length, 0),
  };
}

/** What is held after the page changed and all of it was read again. */
async function heldNow(): Promise<{ mentions: number; lines: number }> {
  while (!session?.reader.settled || !session.builder.settled)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return { mentions: session.reader.reading().mentions.length, lines: session.claims.length };
}

Object.assign(globalThis, { startSession, heldNow });
