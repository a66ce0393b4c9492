import { expect, it } from 'vitest';
import { importInWorker, serveImports } from '../../../../src/releases';
import { createMemoryStore } from '../../../../src/releases/stored';
import { orderText, SMALL_BOOK } from '../../../support/releases/icd10cm';

type Listen = (event: { readonly data: unknown }) => void;

/** A worker within this thread: two ends that hand each other copies. */
function worker(serve: (scope: Parameters<typeof serveImports>[0]) => void): Worker {
  const toWorker: Listen[] = [];
  const toPage: Listen[] = [];
  const send = (listeners: readonly Listen[], data: unknown) =>
    queueMicrotask(() => {
      for (const listen of listeners) listen({ data: structuredClone(data) });
    });
  serve({
    postMessage: (data) => send(toPage, data),
    addEventListener: (_type, listen) => toWorker.push(listen),
  });
  return {
    postMessage: (data: unknown) => {
      // Node cannot clone a File, which browsers can.
      queueMicrotask(() => {
        for (const listen of toWorker) listen({ data });
      });
    },
    addEventListener: (type: string, listen: Listen) => {
      if (type === 'message') toPage.push(listen);
    },
    terminate: () => toPage.splice(0),
  } as unknown as Worker;
}

const FILE = new File([orderText(SMALL_BOOK)], 'icd10cm_order_2024.txt');

it('a page imports through the worker and hears of progress and outcomes', async () => {
  const store = createMemoryStore();
  let told = 0;
  const { done } = importInWorker(() => worker((scope) => serveImports(scope, store)), {
    files: [FILE],
    accepted: false,
    onProgress: () => (told += 1),
  });
  expect(await done).toMatchObject([{ state: 'imported', set: { id: 'icd10cm-order:FY2024' } }]);
  expect(told).toBeGreaterThan(0);
});

it('a canceled import comes back as canceled, with nothing stored', async () => {
  const store = createMemoryStore();
  const running = importInWorker(() => worker((scope) => serveImports(scope, store)), {
    files: [FILE],
    accepted: false,
  });
  running.cancel();
  expect(await running.done).toMatchObject([{ state: 'problem', problem: { reason: 'canceled' } }]);
  expect(await store.sets()).toEqual([]);
});

it('messages of another form are refused at both ends', async () => {
  const odd = importInWorker(() => worker((scope) => scope.postMessage({ type: 'odd' } as never)), {
    files: [],
    accepted: false,
  });
  await expect(odd.done).rejects.toThrow('something else');
  const refused = importInWorker(() => worker((scope) => serveImports(scope, createMemoryStore())), {
    files: ['name.txt' as unknown as File],
    accepted: false,
  });
  await expect(refused.done).rejects.toThrow('message');
});
