/** Least time between two runs, in milliseconds. */
const PAUSE_MS = 100;

/** Runs a task in an animation frame, however often it is asked for, and not more than about ten times a second. */
export class Pacer {
  readonly #task: () => void;
  #due = false;
  #last = Number.NEGATIVE_INFINITY;
  #timer = 0;
  #frame = 0;

  constructor(task: () => void, signal: AbortSignal) {
    this.#task = task;
    signal.addEventListener('abort', () => {
      this.#due = true;
      window.clearTimeout(this.#timer);
      window.cancelAnimationFrame(this.#frame);
    });
  }

  soon(): void {
    this.#after(this.#last + PAUSE_MS - performance.now());
  }

  /** Not in the next frame: that one is the page's, which has just changed something. */
  later(): void {
    this.#after(PAUSE_MS);
  }

  #after(wait: number): void {
    if (this.#due) return;
    this.#due = true;
    if (wait <= 0) this.#inFrame();
    else this.#timer = window.setTimeout(() => this.#inFrame(), wait);
  }

  /** Runs at once, and counts as a run. */
  now(): void {
    window.clearTimeout(this.#timer);
    window.cancelAnimationFrame(this.#frame);
    this.#run();
  }

  #inFrame(): void {
    this.#frame = window.requestAnimationFrame(() => this.#run());
  }

  #run(): void {
    this.#due = false;
    this.#last = performance.now();
    this.#task();
  }
}
