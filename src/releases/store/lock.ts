/** Runs one piece of work after the other, whatever becomes of those before. */
export type Lock = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * A lock across all pages and workers of the extension when it has a name and the browser offers the Web Locks API; it
 * ends with the page that holds it, so a killed worker frees it. Otherwise a lock within this process.
 */
export function createLock(name: string | null = null): Lock {
  if (name !== null && 'locks' in (globalThis.navigator ?? {})) {
    return (work) => navigator.locks.request(name, work) as ReturnType<typeof work>;
  }
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
