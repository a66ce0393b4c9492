import { buildClaims } from '../../../src/claims';
import * as tables from '../../../src/knowledge/content-tables';
import { createReader, type Reader } from '../../../src/reading';
import { watchBusyTime } from './busy-time';
import { bareWalk } from './walk';

const NO_CONTEXT = { portal: null, payer: null, plan: null, dos: null };

/** What one reading of the whole page, to the last claim, cost. */
interface ReadingCost {
  ms: number;
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
      shadowRootOf: (element) => element.shadowRoot,
      onChange: () => undefined,
      onStale: () => undefined,
      onSettled: () => {
        // The callback runs inside a timed slice; claims are built outside it and added.
        queueMicrotask(() => {
          setTimeout(() => {
            const claimsStarted = performance.now();
            const reading = reader?.reading();
            const claims = reading ? buildClaims(reading, NO_CONTEXT) : [];
            const claimsMs = performance.now() - claimsStarted;
            resolve({
              ms: busy.total + claimsMs + starting,
              longestTask: Math.max(busy.longest, claimsMs, starting),
              mentions: reading?.mentions.length ?? 0,
              lines: claims.reduce((sum, claim) => sum + claim.lines.length, 0),
            });
          }, 0);
        });
      },
    });
    const starting = performance.now() - started;
  });
}

Object.assign(globalThis, { bareWalk, readAll, readerOf: () => reader });
