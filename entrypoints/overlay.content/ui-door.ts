import { askLoadUi } from '../../src/messages';
import type { CreateOverlayUi } from '../../src/overlay';

/** Name of the drawn part's maker on the isolated world's global. */
export const UI_DOOR = 'scrublineUi';

declare global {
  var scrublineUi: CreateOverlayUi | undefined;
}

/** The drawn part of the overlay, injected by the background when it is not there yet. */
export function loadUi(): CreateOverlayUi | Promise<CreateOverlayUi> {
  const here = globalThis[UI_DOOR];
  if (here) return here;
  return askLoadUi({}).then(() => {
    const made = globalThis[UI_DOOR];
    if (!made) throw new Error('the drawn part did not arrive');
    return made;
  });
}
