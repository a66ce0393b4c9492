import { fileOf } from '../source';
import type { SetStore } from '../store/types';
import { importReleases } from './import-releases';
import { type FromWorker, type ToWorker, toWorkerSchema } from './worker-messages';

/** The worker's end of a page's messages, so that tests can be the page. */
export interface WorkerScope {
  postMessage(message: FromWorker): void;
  addEventListener(type: 'message', listen: (event: { readonly data: unknown }) => void): void;
}

/** Imports what the page sends, one import at a time, into `store`. */
export function serveImports(scope: WorkerScope, store: SetStore): void {
  let stop = new AbortController();
  let last: Promise<unknown> = Promise.resolve();
  scope.addEventListener('message', ({ data }) => {
    const message = toWorkerSchema.safeParse(data);
    if (!message.success) return scope.postMessage({ type: 'failed', what: 'message' });
    if (message.data.type === 'cancel') return stop.abort();
    const asked = message.data;
    stop = new AbortController();
    const { signal } = stop;
    last = last.then(() => run(scope, store, asked, signal));
  });
}

async function run(
  scope: WorkerScope,
  store: SetStore,
  { files, accepted, answers }: Extract<ToWorker, { type: 'import' }>,
  signal: AbortSignal,
): Promise<void> {
  try {
    const outcomes = await importReleases({
      files: files.map(fileOf),
      store,
      accepted,
      answers,
      signal,
      onProgress: (progress) => scope.postMessage({ type: 'progress', progress }),
    });
    scope.postMessage({ type: 'done', outcomes });
  } catch (error) {
    scope.postMessage({
      type: 'failed',
      what: error instanceof Error ? `${error.name}: ${error.message}` : '',
    });
  }
}
