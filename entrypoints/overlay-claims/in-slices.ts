interface TaskScheduler {
  postTask(work: () => void, options: { priority: 'background'; signal: AbortSignal }): Promise<void>;
}

/** Longest slice, in milliseconds: a task of 50 would be felt. */
const SLICE_MS = 12;

/**
 * Does work in slices between the page's own.
 *
 * @param stillGood asked before each slice: false when what the work stands on has changed
 * @returns what the work came to, or null when it was given up
 */
export function inSlices<Result>(
  work: Generator<undefined, Result>,
  stillGood: () => boolean,
  signal: AbortSignal,
): Promise<Result | null> {
  return new Promise((resolve) => {
    const slice = (): void => {
      if (signal.aborted || !stillGood()) {
        resolve(null);
        return;
      }
      const until = performance.now() + SLICE_MS;
      for (let step = work.next(); ; step = work.next()) {
        if (step.done) {
          resolve(step.value);
          return;
        }
        if (performance.now() >= until) break;
      }
      next();
    };
    const next = (): void => {
      const { scheduler } = window as { scheduler?: TaskScheduler };
      if (!scheduler) setTimeout(slice, 4);
      else scheduler.postTask(slice, { priority: 'background', signal }).catch(() => resolve(null));
    };
    slice();
  });
}
