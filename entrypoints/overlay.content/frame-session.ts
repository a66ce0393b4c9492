import { openCodeList } from '../../src/codes';
import { assignedNear, icdCategory, knownProcedure, payerOf } from '../../src/knowledge/content-tables';
import type { ShownContext } from '../../src/messages';
import { broadcastChanged } from '../../src/messages/from-frames';
import { createOverlay, type Overlay, type OverlayHost } from '../../src/overlay';
import { createReader, type Reader } from '../../src/reading';
import type { MarkMode, Settings } from '../../src/settings';
import { shownContext } from './frame-context';
import { DOOR, type FrameCommand, type FrameDoor, type FrameStand } from './frame-door';
import { frameReport } from './frame-report';
import { LateClaims } from './late-claims';
import { loadPart, loadPartPatiently } from './late-parts';
import { pathPattern } from './path-pattern';
import { shadowRootOf } from './shadow-root-of';

/** Scrubline in one frame: reads, marks, fetches what else the page needs; until stopped. */
export class FrameSession {
  readonly #stop = new AbortController();
  readonly #reader: Reader;
  readonly #overlay: Overlay;
  readonly #claims: LateClaims;
  /** A code was read here at some time. */
  #codes = false;
  #told = false;

  /**
   * @param listed procedure codes of imported releases, packed
   * @param orphaned true once a newer copy of the extension took over: this one may no longer reach its background
   */
  constructor(
    settings: Settings,
    markMode: MarkMode,
    listed: string | null,
    signal: AbortSignal,
    private readonly orphaned: () => boolean,
  ) {
    const begin = (): boolean => {
      if (this.orphaned()) this.stop();
      return !this.#stop.signal.aborted;
    };
    const isListed = openCodeList(listed ?? '');
    // The reader may call back before the overlay stands; the overlay paints all that is there when it starts.
    let overlay: Overlay | null = null;
    let claims: LateClaims | null = null;
    this.#reader = createReader({
      document,
      tables: {
        icdCategory,
        knownProcedure,
        assignedNear,
        payerOf,
        listedProcedure: (code) => isListed?.(code) ?? null,
      },
      signal: this.#stop.signal,
      shadowRootOf,
      loadRecords: () => globalThis.scrublineParts?.records ?? loadPartPatiently('records', begin),
      ignore: (node) => overlay?.owns(node) ?? false,
      onChange: (change) => {
        this.#codes ||= change.added.length > 0;
        overlay?.refresh(change);
        claims?.soon(this.#codes);
      },
      onMutation: () => overlay?.pageChanged(),
      onSettled: () => {
        claims?.soon(this.#codes);
        this.#tellOnce();
      },
    });
    // Before the overlay, which asks for verdicts as soon as it stands.
    this.#claims = claims = new LateClaims({
      reader: this.#reader,
      context: () => this.#context(),
      begin,
      changed: () => this.#overlay.refresh(),
      signal: this.#stop.signal,
    });
    this.#overlay = overlay = createOverlay({
      document,
      reader: this.#reader,
      host: this.#host(),
      settings,
      markMode,
      signal: this.#stop.signal,
    });
    this.#claims.soon(this.#codes);
    globalThis[DOOR] = this.#door();
    signal.addEventListener('abort', () => this.stop(), { signal: this.#stop.signal });
  }

  /** Settings changed: repaint, and judge every claim anew. */
  configure(settings: Settings, markMode: MarkMode): void {
    this.#overlay.configure(settings, markMode);
    this.#claims.now?.askAgain();
  }

  stop(): void {
    if (this.#stop.signal.aborted) return;
    this.#stop.abort();
    this.#reader.stop();
    this.#overlay.destroy();
    globalThis[DOOR] = undefined;
  }

  #context(): ShownContext {
    return shownContext(this.#reader.reading());
  }

  /** A page without a code has no more to tell than this; one with codes tells of its claims. */
  #tellOnce(): void {
    if (this.#told || window !== window.top) return;
    this.#told = true;
    broadcastChanged();
  }

  #host(): OverlayHost {
    return {
      verdict: (mention) => {
        const known = this.#claims.now?.verdict(mention.id);
        return { findings: known?.findings ?? [], checked: known?.verdict?.checked ?? null };
      },
      circumstances: (mention) => {
        const claim = this.#claims.now?.verdict(mention.id)?.claim;
        const { dos, payer } = this.#context();
        return { dos: claim?.dos ?? dos, payer: claim?.payer ?? payer };
      },
      loadUi: () => loadPart('ui'),
    };
  }

  #door(): FrameDoor {
    return {
      path: pathPattern(location),
      report: (evidence) => frameReport(this.#reader.reading(), this.#claims.now, this.#settled(), evidence),
      context: () => ({ ...this.#context(), url: location.href }),
      explain: (code) => this.#reader.explain(code),
      reveal: (mention) => this.#overlay.reveal(mention),
      stand: () => this.#stand(),
      command: (command) => this.#run(command),
    };
  }

  #settled(): boolean {
    return this.#reader.settled && this.#claims.settled;
  }

  #stand(): FrameStand {
    // The element of a frame inside has the focus when that frame has it.
    const inside = document.activeElement?.matches('iframe, frame') ?? false;
    return {
      focused: document.hasFocus() && !inside,
      hasFindings: (this.#claims.now?.findings.length ?? 0) > 0,
      marksShown: this.#overlay.marksShown,
    };
  }

  #run(command: FrameCommand): boolean | Promise<boolean> {
    if (command.name === 'step') return this.#overlay.nextFinding(command.direction, command);
    if (command.name === 'open-card') return this.#overlay.openAtCaret();
    if (command.name === 'show-marks') this.#overlay.showMarks(command.shown, command.say);
    else this.#overlay.closeCard();
    return true;
  }
}
