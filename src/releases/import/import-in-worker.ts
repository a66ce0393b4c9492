import type { Progress } from './meter';
import type { Outcome } from './outcome';
import { type FromWorker, fromWorkerSchema, type ToWorker } from './worker-messages';

/** The page's end: starts a worker for one import and ends it afterwards. */
export interface RunningImport {
  readonly done: Promise<readonly Outcome[]>;
  /** Ends softly: what is not stored yet comes back as `canceled`. */
  cancel(): void;
}

/**
 * Imports files off the page's thread. The worker ends with the import, so its memory is given back.
 *
 * @param start starts the extension's import worker.
 * @returns `done` rejects when the worker died or met a fault of ours; the store is then as it was before the release
 * at hand.
 */
export function importInWorker(
  start: () => Worker,
  request: {
    readonly files: readonly File[];
    readonly accepted: boolean;
    readonly answers?: Readonly<Record<string, string>>;
    readonly onProgress?: (progress: Progress) => void;
  },
): RunningImport {
  const worker = start();
  const send = (message: ToWorker) => worker.postMessage(message);
  const done = new Promise<readonly Outcome[]>((resolve, reject) => {
    worker.addEventListener('error', (event) =>
      reject(new Error(event.message || 'the import worker ended')),
    );
    worker.addEventListener('message', ({ data }) => {
      const message = checked(data);
      if (message === null) reject(new Error('the import worker sent something else'));
      else if (message.type === 'progress') request.onProgress?.(message.progress);
      else if (message.type === 'done') resolve(message.outcomes);
      else reject(new Error(message.what));
    });
  });
  const { files, accepted, answers = {} } = request;
  send({ type: 'import', files: [...files], accepted, answers: { ...answers } });
  return {
    done: done.finally(() => worker.terminate()),
    cancel: () => send({ type: 'cancel' }),
  };
}

/** The forms are checked; kinds and reasons are words of our own that both ends were built with. */
function checked(data: unknown): FromWorker | null {
  const message = fromWorkerSchema.safeParse(data);
  return message.success ? (message.data as FromWorker) : null;
}
