import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { recordReaders } from '../src/reading/records';
import { offerPart } from './overlay.content/late-parts';

/** Readers of X12, HL7, JSON and printed tables: they come when a text of a frame looks like one. */
export default defineUnlistedScript(() => offerPart('records', recordReaders));
