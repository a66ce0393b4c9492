/** Scheduler of browsers that have `scheduler.postTask`. */
interface TaskScheduler {
  postTask(work: () => void, options: { priority: 'background'; signal: AbortSignal }): Promise<void>;
}

/** Longest slice; a task of 50 ms would be felt. */
const SLICE = 16;
/** Where no frame comes within this, none is waited for. */
const NO_FRAME = 100;

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
    this.post(work);
  }

  /** The same, but not before the browser has drawn its next frame; a page that is not shown draws none. */
  afterFrame(work: (until: number) => void): void {
    if (this.waiting || this.stopping.signal.aborted) return;
    this.waiting = true;
    const { view } = this;
    if (view.document.visibilityState === 'hidden') {
      this.post(work);
      return;
    }
    let drawn = false;
    const go = (): void => {
      if (drawn || this.stopping.signal.aborted) return;
      drawn = true;
      clearTimeout(late);
      this.post(work);
    };
    // A frame may never come: an iframe out of sight, a tab put away meanwhile.
    const late = setTimeout(go, NO_FRAME);
    view.requestAnimationFrame(go);
  }

  cancel(): void {
    this.stopping.abort();
  }

  private post(work: (until: number) => void): void {
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
}
