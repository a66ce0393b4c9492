import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askCard, askOpenOptions, askOpenSidePanel } from '../src/messages/from-frames';
import type { OverlayCore, UiHost } from '../src/overlay';
import { createOverlayUi } from '../src/overlay/ui';
import { muteFinding, unmuteFinding } from '../src/settings';
import { offerPart } from './overlay.content/late-parts';

const hostOf = ({ host }: OverlayCore): UiHost => ({
  card: async (mention) => {
    const { system, code } = mention.code;
    return (await askCard({ system, code, ...host.circumstances(mention) })).card;
  },
  mute: muteFinding,
  unmute: unmuteFinding,
  openSidePanel: (mention) => void askOpenSidePanel(mention.code).catch(() => undefined),
  openOptions: (finding) => void askOpenOptions({ rule: finding?.rule ?? null }).catch(() => undefined),
});

/** The drawn part of the overlay: it comes when a user first turns to a code of a frame. */
export default defineUnlistedScript(() => offerPart('ui', (core) => createOverlayUi(core, hostOf(core))));
