import { inSlices } from '../../../entrypoints/overlay-claims/in-slices';
import { claimsInSteps } from '../../../src/claims';
import * as tables from '../../../src/knowledge/content-tables';
import { createReader, type Reader } from '../../../src/reading';
import { recordReaders } from '../../../src/reading/records';
import { watchBusyTime } from './busy-time';
import { bareWalk } from './walk';

const NO_CONTEXT = { portal: null, payer: null, plan: null, dos: null };

/** What one reading of the whole page, to the last claim, cost. */
interface ReadingCost {
  ms: number;
  /** The part of it that building claims took. */
  claimsMs: number;
  longestTask: number;
  mentions: number;
  lines: number;
}

let reader: Reader | null = null;

function readAll(): Promise<ReadingCost> {
  const busy = watchBusyTime();
  const controller = new AbortController();
  return new Promise((resolve) => {
    const started = performance.now();
    reader = createReader({
      document,
      tables,
      signal: controller.signal,
      ignore: () => false,
      loadRecords: () => recordReaders,
      shadowRootOf: (element) => element.shadowRoot,
      onChange: () => undefined,
      onMutation: () => undefined,
      onSettled: () => {
        // Claims are built as the content script builds them, in slices that are timed like the reader's own.
        setTimeout(() => {
          const before = busy.total;
          const reading = reader?.reading();
          if (!reader || !reading) return;
          const work = claimsInSteps(reading, NO_CONTEXT);
          void inSlices(work, () => true, controller.signal).then((claims) => {
            resolve({
              ms: busy.total + starting,
              claimsMs: busy.total - before,
              longestTask: Math.max(busy.longest, starting),
              mentions: reading.mentions.length,
              lines: (claims ?? []).reduce((sum, claim) => sum + claim.lines.length, 0),
            });
          });
        }, 0);
      },
    });
    const starting = performance.now() - started;
  });
}

Object.assign(globalThis, { bareWalk, readAll, readerOf: () => reader });
