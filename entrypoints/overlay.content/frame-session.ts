import { openCodeList } from '../../src/codes';
import * as tables from '../../src/knowledge/content-tables';
import {
  askCard,
  askOpenOptions,
  askOpenSidePanel,
  broadcastChanged,
  type FrameContext,
} from '../../src/messages';
import { createOverlay, type Overlay, type OverlayHost } from '../../src/overlay';
import { createReader, type Mention, type Reader } from '../../src/reading';
import { muteFinding, type Settings, unmuteFinding } from '../../src/settings';
import { ClaimsBuilder } from './claims-builder';
import { frameContext } from './frame-context';
import { DOOR, type FrameCommand, type FrameDoor, type FrameStand } from './frame-door';
import { frameReport } from './frame-report';
import { indexMentions, type MentionVerdict } from './mention-index';
import { pathPattern } from './path-pattern';
import { shadowRootOf } from './shadow-root-of';
import { markModeFor } from './site-settings';
import { loadUi } from './ui-door';
import { VerdictBook } from './verdict-book';

/** Scrubline in one frame: reads, builds claims, asks for findings, shows them; until stopped. */
export class FrameSession {
  readonly #stop = new AbortController();
  readonly #portal = tables.portalOf(location.href);
  readonly #reader: Reader;
  readonly #overlay: Overlay;
  readonly #book: VerdictBook;
  readonly #claims: ClaimsBuilder;
  /** Made when first asked for after verdicts came. */
  #index: ReadonlyMap<number, MentionVerdict> | null = null;

  /**
   * @param listed procedure codes of imported releases, packed
   * @param orphaned true once a newer copy of the extension took over: this one may no longer reach its background
   */
  constructor(
    settings: Settings,
    listed: string | null,
    signal: AbortSignal,
    private readonly orphaned: () => boolean,
  ) {
    this.#book = new VerdictBook(
      () => this.#context(),
      () => this.#verdictsCame(),
    );
    const isListed = openCodeList(listed ?? '');
    // The reader may call back before the overlay stands; the overlay paints all that is there when it starts.
    let overlay: Overlay | null = null;
    let claims: ClaimsBuilder | null = null;
    this.#reader = createReader({
      document,
      tables: { ...tables, listedProcedure: (code) => isListed?.(code) ?? null },
      signal: this.#stop.signal,
      shadowRootOf,
      ignore: (node) => overlay?.owns(node) ?? false,
      onChange: (change) => {
        overlay?.refresh(change);
        claims?.soon();
      },
      onMutation: () => overlay?.pageChanged(),
      onSettled: () => claims?.soon(),
    });
    this.#overlay = overlay = createOverlay({
      document,
      reader: this.#reader,
      host: this.#host(),
      settings,
      markMode: markModeFor(settings, this.#portal?.id ?? null, location.origin),
      signal: this.#stop.signal,
    });
    this.#claims = claims = new ClaimsBuilder({
      reader: this.#reader,
      defaults: () => this.#context(),
      begin: () => {
        if (this.orphaned()) this.stop();
        return !this.#stop.signal.aborted;
      },
      // An answer that never comes (a worker killed mid-question) leaves the claim unjudged; the next change asks again.
      built: (found) => void this.#book.update(found).catch(() => undefined),
      signal: this.#stop.signal,
    });
    this.#claims.soon();
    globalThis[DOOR] = this.#door();
    signal.addEventListener('abort', () => this.stop(), { signal: this.#stop.signal });
  }

  /** Settings changed: repaint, and judge every claim anew. */
  configure(settings: Settings): void {
    this.#overlay.configure(settings, markModeFor(settings, this.#portal?.id ?? null, location.origin));
    this.#book.askAgain().catch(() => undefined);
  }

  stop(): void {
    if (this.#stop.signal.aborted) return;
    this.#stop.abort();
    this.#reader.stop();
    this.#overlay.destroy();
    globalThis[DOOR] = undefined;
  }

  #context(): FrameContext {
    return frameContext(location.href, this.#reader.reading());
  }

  #verdictsCame(): void {
    this.#index = null;
    this.#overlay.refresh();
    broadcastChanged();
  }

  #verdict(mention: Mention): MentionVerdict | undefined {
    this.#index ??= indexMentions(this.#book.claims, (claim) => this.#book.verdictOf(claim));
    return this.#index.get(mention.id);
  }

  #host(): OverlayHost {
    return {
      card: async (mention: Mention) => {
        const claim = this.#verdict(mention)?.claim;
        const { dos, payer } = this.#context();
        const { system, code } = mention.code;
        return (await askCard({ system, code, dos: claim?.dos ?? dos, payer: claim?.payer ?? payer })).card;
      },
      verdict: (mention) => {
        const known = this.#verdict(mention);
        return { findings: known?.findings ?? [], checked: known?.verdict?.checked ?? null };
      },
      mute: (finding, scope) => muteFinding(finding, scope),
      unmute: (finding, scope) => unmuteFinding(finding, scope),
      loadUi,
      openSidePanel: (mention) => void askOpenSidePanel(mention.code).catch(() => undefined),
      openOptions: (finding) => void askOpenOptions({ rule: finding?.rule ?? null }).catch(() => undefined),
    };
  }

  #door(): FrameDoor {
    return {
      url: location.href,
      path: pathPattern(location),
      report: (evidence) => frameReport(this.#reader.reading(), this.#book, this.#settled(), evidence),
      context: () => this.#context(),
      explain: (code) => this.#reader.explain(code),
      reveal: (mention) => this.#overlay.reveal(mention),
      stand: () => this.#stand(),
      command: (command) => this.#run(command),
    };
  }

  #settled(): boolean {
    return this.#reader.settled && this.#claims.settled && this.#book.settled;
  }

  #stand(): FrameStand {
    // The element of a frame inside has the focus when that frame has it.
    const inside = document.activeElement?.matches('iframe, frame') ?? false;
    return {
      focused: document.hasFocus() && !inside,
      hasFindings: this.#book.findings.length > 0,
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
