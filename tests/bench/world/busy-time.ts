/** Time spent inside callbacks the measured code schedules, and the longest single one. */
export interface BusyTime {
  total: number;
  longest: number;
}

type PostTask = (work: () => unknown, options?: object) => Promise<unknown>;

/**
 * Wrap the schedulers of this world, so that what the code under test costs is summed and what it waits is not.
 * The page's own world keeps the browser's functions.
 */
export function watchBusyTime(): BusyTime {
  const busy: BusyTime = { total: 0, longest: 0 };
  const timed =
    <Args extends unknown[]>(work: (...args: Args) => unknown) =>
    (...args: Args): void => {
      const started = performance.now();
      try {
        work(...args);
      } finally {
        const took = performance.now() - started;
        busy.total += took;
        busy.longest = Math.max(busy.longest, took);
      }
    };
  const idle = window.requestIdleCallback.bind(window);
  window.requestIdleCallback = (work, options) => idle(timed(work), options);
  const frame = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (work) => frame(timed(work));
  const timeout = window.setTimeout.bind(window);
  window.setTimeout = ((work: () => void, ms?: number) =>
    timeout(timed(work), ms)) as typeof window.setTimeout;
  const { scheduler } = window as unknown as { scheduler?: { postTask: PostTask } };
  if (scheduler) {
    const post = scheduler.postTask.bind(scheduler);
    scheduler.postTask = (work, options) => post(timed(work), options);
  }
  const Observer = window.MutationObserver;
  window.MutationObserver = class extends Observer {
    constructor(work: MutationCallback) {
      super(timed(work));
    }
  };
  const Channel = window.MessageChannel;
  window.MessageChannel = class extends Channel {
    constructor() {
      super();
      const port = this.port1;
      let handler: ((event: MessageEvent) => unknown) | null = null;
      Object.defineProperty(port, 'onmessage', {
        get: () => handler,
        set: (work: ((event: MessageEvent) => unknown) | null) => {
          handler = work;
          if (work) port.addEventListener('message', timed(work) as EventListener);
          port.start();
        },
      });
    }
  };
  return busy;
}
