import { buildClaims } from '../../src/claims';
import * as tables from '../../src/knowledge/content-tables';
import { askCard, askOpenOptions, askOpenSidePanel, broadcastChanged } from '../../src/messages';
import { createOverlay, type OverlayHost } from '../../src/overlay';
import { createReader, type Mention } from '../../src/reading';
import { loadSettings, muteFinding, type Settings, unmuteFinding, watchSettings } from '../../src/settings';
import { frameContext } from './frame-context';
import { DOOR, type FrameDoor } from './frame-door';
import { frameReport } from './frame-report';
import { indexMentions, type MentionVerdict } from './mention-index';
import { pathPattern } from './path-pattern';
import { shadowRootOf } from './shadow-root-of';
import { markModeFor, runsHere } from './site-settings';
import { VerdictBook } from './verdict-book';

/** Waits for a pause in the reading before claims are built; building mid-stream would judge half a claim. */
const CLAIMS_PAUSE_MS = 60;

/**
 * Run Scrubline in one frame: read, build claims, ask for findings, show them. Returns when the frame is wired;
 * everything stops with the signal.
 */
export async function startFrame(signal: AbortSignal, orphaned: () => boolean): Promise<void> {
  let settings = await loadSettings();
  if (signal.aborted || !runsHere(settings, location.href)) return;

  const portal = tables.portalOf(location.href);
  let index: ReadonlyMap<number, MentionVerdict> = new Map();
  let claimsDue = 0;

  const context = () => frameContext(location.href, reader.reading());
  const book = new VerdictBook(context, () => {
    index = indexMentions(book.claims, (claim) => book.verdictOf(claim));
    overlay.refresh();
    broadcastChanged();
  });

  const reader = createReader({
    document,
    tables,
    signal,
    shadowRootOf,
    ignore: (node) => overlay.owns(node),
    onChange: () => {
      overlay.refresh();
      claimsSoon();
    },
    onStale: (mentions) => overlay.drop(mentions),
    onSettled: () => claimsSoon(),
  });

  const host: OverlayHost = {
    card: async (mention: Mention) => {
      const claim = index.get(mention.id)?.claim;
      const { dos, payer } = context();
      const asked = { dos: claim?.dos ?? dos, payer: claim?.payer ?? payer };
      return (await askCard({ ...mention.code, ...asked })).card;
    },
    verdict: (mention) => {
      const known = index.get(mention.id);
      return { findings: known?.findings ?? [], checked: known?.verdict?.checked ?? null };
    },
    mute: (finding, scope) => muteFinding(finding, scope),
    unmute: (finding, scope) => unmuteFinding(finding, scope),
    openSidePanel: (mention) => void askOpenSidePanel(mention.code).catch(() => undefined),
    openOptions: (finding) => void askOpenOptions({ rule: finding?.rule ?? null }).catch(() => undefined),
  };

  const overlay = createOverlay({
    document,
    reader,
    host,
    settings,
    markMode: markModeFor(settings, portal?.id ?? null, location.origin),
    signal,
  });

  function claimsSoon(): void {
    if (claimsDue !== 0) return;
    claimsDue = window.setTimeout(() => {
      claimsDue = 0;
      if (orphaned()) return;
      const claims = buildClaims(reader.reading(), context());
      book.update(claims).catch(() => undefined);
    }, CLAIMS_PAUSE_MS);
  }

  watchSettings((changed: Settings) => {
    settings = changed;
    overlay.configure(settings, markModeFor(settings, portal?.id ?? null, location.origin));
    book.askAgain().catch(() => undefined);
  }, signal);

  const door: FrameDoor = {
    url: location.href,
    path: pathPattern(location),
    report: (evidence) =>
      frameReport(reader.reading(), book, reader.settled && claimsDue === 0 && book.settled, evidence),
    context,
    explain: (code) => reader.explain(code),
    reveal: (mention) => overlay.reveal(mention),
    command: (name) => runCommand(name),
  };

  function runCommand(name: string): boolean {
    if (name === 'next-finding') overlay.nextFinding(1);
    else if (name === 'open-card') return overlay.openAtCaret();
    else if (name === 'toggle-marks') overlay.toggleMarks();
    else return false;
    return true;
  }

  globalThis[DOOR] = door;
  signal.addEventListener('abort', () => {
    window.clearTimeout(claimsDue);
    reader.stop();
    overlay.destroy();
    if (globalThis[DOOR] === door) globalThis[DOOR] = undefined;
  });
}
