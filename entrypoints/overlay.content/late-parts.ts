import { askLoadPart } from '../../src/messages/from-frames';
import type { CreateOverlayUi } from '../../src/overlay';
import type { CreateFrameClaims } from './late-claims';

/**
 * Parts of the content script that a frame fetches when it needs them. Each is a script of its own, which the background
 * injects; it leaves what makes the part on the global of the extension's isolated world.
 */
interface LateParts {
  ui: CreateOverlayUi;
  claims: CreateFrameClaims;
}

declare global {
  var scrublineParts: Partial<LateParts> | undefined;
}

/** Called by a part's script when it arrives. */
export function offerPart<Name extends keyof LateParts>(name: Name, maker: LateParts[Name]): void {
  globalThis.scrublineParts ??= {};
  globalThis.scrublineParts[name] = maker;
}

/** What makes a part: at once when its script is here, else as soon as the background injected it. */
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
