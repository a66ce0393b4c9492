import { askLoadPart } from '../../src/messages/from-frames';
import type { CreateOverlayUi } from '../../src/overlay';
import type { RecordReaders } from '../../src/reading';
import type { CreateFrameClaims } from './late-claims';

/**
 * Parts of the content script that a frame fetches when it needs them. Each is a script of its own, which the background
 * injects; it leaves the part, or what makes it, on the global of the extension's isolated world.
 */
interface LateParts {
  ui: CreateOverlayUi;
  claims: CreateFrameClaims;
  records: RecordReaders;
}

declare global {
  var scrublineParts: Partial<LateParts> | undefined;
}

/** Called by a part's script when it arrives. */
export function offerPart<Name extends keyof LateParts>(name: Name, part: LateParts[Name]): void {
  globalThis.scrublineParts ??= {};
  globalThis.scrublineParts[name] = part;
}

/** A part: at once when its script is here, else as soon as the background injected it. */
export function loadPart<Name extends keyof LateParts>(
  name: Name,
): LateParts[Name] | Promise<LateParts[Name]> {
  const here = globalThis.scrublineParts?.[name];
  if (here) return here;
  return askLoadPart({ part: name }).then(() => {
    const arrived = globalThis.scrublineParts?.[name];
    if (!arrived) throw new Error(`the part "${name}" did not arrive`);
    return arrived;
  });
}

/** Pauses before a part is asked for, in milliseconds: a worker that was down a moment ago may be up at the next turn. */
const PAUSES = [0, 1000, 5000, 30_000];

/**
 * A part that must come sooner or later: asked for a few times, and given up aloud.
 *
 * @param begin asked before each time; false ends it, without an answer: nobody is there any more
 */
export async function loadPartPatiently<Name extends keyof LateParts>(
  name: Name,
  begin: () => boolean,
): Promise<LateParts[Name]> {
  let failure: unknown;
  for (const pause of PAUSES) {
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    if (!begin()) return new Promise(() => undefined);
    try {
      return await loadPart(name);
    } catch (cause) {
      failure = cause;
    }
  }
  reportError(failure);
  throw failure;
}
