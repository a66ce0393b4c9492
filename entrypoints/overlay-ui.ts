import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createOverlayUi } from '../src/overlay/ui';
import { UI_DOOR } from './overlay.content/ui-door';

/**
 * The drawn part of the overlay. The background injects it into a frame when the content script there first asks;
 * both run in the extension's isolated world and meet on its global.
 */
export default defineUnlistedScript(() => {
  globalThis[UI_DOOR] = createOverlayUi;
});
