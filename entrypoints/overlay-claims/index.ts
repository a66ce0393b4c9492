import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '../overlay.content/late-parts';
import { createFrameClaims } from './frame-claims';

/** Claims and verdicts: the part of the content script that comes with the first code of a frame. */
export default defineUnlistedScript(() => offerPart('claims', createFrameClaims));
