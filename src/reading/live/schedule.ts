/** Runs work in idle slices; falls back to timers where the browser has no idle callback. */
export class Schedule {
  private handle: number | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly view: Window & typeof globalThis) {}

  /** Asks for one slice; `work` gets the moment (performance.now) at which it should stop. */
  soon(work: (until: number) => void): void {
    if (this.handle !== null || this.timer !== null) return;
    if (typeof this.view.requestIdleCallback === 'function') {
      this.handle = this.view.requestIdleCallback(
        (deadline) => {
          this.handle = null;
          work(performance.now() + Math.min(Math.max(deadline.timeRemaining(), 8), 25));
        },
        { timeout: 250 },
      );
      return;
    }
    this.timer = setTimeout(() => {
      this.timer = null;
      work(performance.now() + 12);
    }, 12);
  }

  cancel(): void {
    if (this.handle !== null) this.view.cancelIdleCallback?.(this.handle);
    if (this.timer !== null) clearTimeout(this.timer);
    this.handle = null;
    this.timer = null;
  }
}
