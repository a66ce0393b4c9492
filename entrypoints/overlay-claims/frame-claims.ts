import { portalOf } from '../../src/knowledge/content-tables';
import type { ShownContext } from '../../src/messages';
import { broadcastChanged } from '../../src/messages/from-frames';
import type { ClaimsCore, FrameClaims, MentionVerdict } from '../overlay.content/late-claims';
import { ClaimsBuilder } from './claims-builder';
import { indexMentions } from './mention-index';
import { VerdictBook } from './verdict-book';

/** Builds the claims of one frame while it is read, has them judged, and keeps what came of it; until the signal. */
export function createFrameClaims({ reader, context, begin, changed, signal }: ClaimsCore): FrameClaims {
  /** Made when first asked for after verdicts came. */
  let index: ReadonlyMap<number, MentionVerdict> | null = null;
  const book = new VerdictBook(context, () => {
    if (signal.aborted) return;
    index = null;
    changed();
    broadcastChanged();
  });
  const defaults = (): ShownContext => {
    const shown = context();
    return { ...shown, payer: shown.payer ?? portalOf(location.href)?.payer ?? null };
  };
  const builder = new ClaimsBuilder({
    reader,
    defaults,
    begin,
    // An answer that never comes (a worker killed mid-question) leaves the claim unjudged; the next change asks again.
    built: (found) => void book.update(found).catch(() => undefined),
    signal,
  });
  return {
    soon: () => builder.soon(),
    askAgain: () => void book.askAgain().catch(() => undefined),
    get settled() {
      return builder.settled && book.settled;
    },
    get claims() {
      return book.claims;
    },
    get findings() {
      return book.findings;
    },
    get checked() {
      return book.checked;
    },
    verdict(mention) {
      index ??= indexMentions(book.claims, (claim) => book.verdictOf(claim));
      return index.get(mention);
    },
  };
}
