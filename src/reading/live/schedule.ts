/** Scheduler of browsers that have `scheduler.postTask`. */
interface TaskScheduler {
  postTask(work: () => void, options: { priority: 'background'; signal: AbortSignal }): Promise<void>;
}

/** Longest slice; a task of 50 ms would be felt. */
const SLICE = 16;

/**
 * Runs work in slices between the page's own: as background tasks where the browser has them, since idle callbacks
 * wait for whole frames; else when idle; else on a timer.
 */
export class Schedule {
  private waiting = false;
  private readonly stopping = new AbortController();

  constructor(private readonly view: Window & typeof globalThis) {}

  /** Asks for one slice; `work` gets the moment (performance.now) at which it should stop. */
  soon(work: (until: number) => void): void {
    if (this.waiting || this.stopping.signal.aborted) return;
    this.waiting = true;
    const slice = (): void => {
      this.waiting = false;
      if (!this.stopping.signal.aborted) work(performance.now() + SLICE);
    };
    const { scheduler } = this.view as { scheduler?: TaskScheduler };
    if (scheduler && typeof scheduler.postTask === 'function') {
      scheduler
        .postTask(slice, { priority: 'background', signal: this.stopping.signal })
        .catch((error: unknown) => {
          if (!this.stopping.signal.aborted) throw error;
        });
    } else if (typeof this.view.requestIdleCallback === 'function') {
      this.view.requestIdleCallback(slice, { timeout: 250 });
    } else setTimeout(slice, 12);
  }

  cancel(): void {
    this.stopping.abort();
  }
}
