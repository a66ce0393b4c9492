import type { Page } from 'playwright-core';
import { billed, heading, orderText } from '../../tests/support/releases/icd10cm';
import { launchExtension } from '../browser/extension-browser';
import { ensureBuild } from '../build/ensure-build';
import { seeded } from './seeded';

/** Large enough that reading and writing it takes a while to be interrupted. */
const ORDER = orderText([
  ...'BCDEFGHIJKLMNOPQRS'.split('').flatMap((letter) =>
    Array.from({ length: 100 }, (_, at) => {
      const category = letter + String(at).padStart(2, '0');
      return [heading(category), ...Array.from({ length: 9 }, (__, end) => billed(`${category}${end}`))];
    }).flat(),
  ),
  billed('U99'),
]);

/**
 * Ends the real import worker of a build at random moments: the release that was there keeps serving, and the next
 * import goes through.
 *
 * @returns how many workers were at work when they were ended; the others had finished.
 * @throws Error when what is stored changed otherwise.
 */
export async function killInChromium(seed: number, times: number): Promise<number> {
  const browser = await launchExtension({ build: await ensureBuild('chrome') });
  try {
    const page = await browser.context.newPage();
    await page.goto(browser.pageUrl('options.html'));
    await importIn(page, ORDER, null);
    const took = await importIn(page, changed('0'), null);
    let served = await contentIn(page);
    const random = seeded(seed);
    let ended = 0;
    for (let at = 0; at < times; at += 1) {
      const finished = (await importIn(page, changed(String(at + 1)), random.below(Math.ceil(took.ms))))
        .finished;
      const content = await contentIn(page);
      if (!finished) ended += 1;
      // A worker may have committed in the moment it was ended: then the new release is whole.
      const whole = content.labels === served.labels && content.missing === 0;
      if (!whole) throw new Error(`seed ${seed}, worker ${at}: ${JSON.stringify(content)}`);
      served = content;
    }
    const last = await importIn(page, ORDER, null);
    if (!last.finished || (await contentIn(page)).spare > 0)
      throw new Error('left-overs of ended workers stayed');
    return ended;
  } finally {
    await browser.close();
  }
}

/** Other titles in columns of the same width. */
function changed(word: string): string {
  return ORDER.replaceAll('Finding', `F${word}`.padEnd('Finding'.length, 'x'));
}

/** Imports in the extension's own worker; ends it after `ms`. */
function importIn(page: Page, text: string, ms: number | null): Promise<{ finished: boolean; ms: number }> {
  return page.evaluate(
    ([content, end]) =>
      new Promise<{ finished: boolean; ms: number }>((resolve, reject) => {
        const began = performance.now();
        const worker = new Worker('/import-worker.js');
        worker.onmessage = ({ data }) => {
          if (data.type === 'progress') return;
          worker.terminate();
          const state = data.outcomes?.[0]?.state;
          if (state !== 'imported' && state !== 'same') reject(new Error(JSON.stringify(data)));
          resolve({ finished: true, ms: performance.now() - began });
        };
        worker.onerror = (event) => reject(new Error(event.message));
        const files = [new File([content], 'icd10cm_order_2024.txt')];
        worker.postMessage({ type: 'import', files, accepted: false, answers: {} });
        if (end === null) return;
        setTimeout(() => {
          worker.terminate();
          resolve({ finished: false, ms: end });
        }, end);
      }),
    [text, ms] as const,
  );
}

interface Content {
  readonly labels: string;
  /** Blocks a set needs and the store has not; blocks the store has and no set needs. */
  readonly missing: number;
  readonly spare: number;
}

/** What the database holds, read beside the store's own code. */
function contentIn(page: Page): Promise<Content> {
  return page.evaluate(
    () =>
      new Promise<Content>((resolve, reject) => {
        const opening = indexedDB.open('scrubline-code-sets');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const transaction = db.transaction(['sets', 'blocks']);
          const sets = transaction.objectStore('sets').getAll();
          const keys = transaction.objectStore('blocks').getAllKeys();
          transaction.oncomplete = () => {
            db.close();
            const needed = new Set<string>(
              sets.result.flatMap((set) =>
                [...set.blocks, ...Object.values<{ name: string }>(set.extras)].map((block) => block.name),
              ),
            );
            const there = new Set(keys.result.map(String));
            resolve({
              labels: sets.result.map((set) => `${set.id} ${set.rows}`).join(),
              missing: [...needed].filter((name) => !there.has(name)).length,
              spare: [...there].filter((name) => !needed.has(name)).length,
            });
          };
        };
      }),
  );
}
