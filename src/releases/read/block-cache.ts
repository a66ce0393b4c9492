import { inflate } from '../packed/deflate';
import { BLOCK_LIMIT } from '../packed/layout';
import { ImportProblem } from '../problem';
import type { SetStore } from '../store/types';

/** Inflated blocks kept ready, least recently used let go first. */
const MOST_BYTES = 12_000_000;

/** Blocks made ready to be asked, by name. */
export interface BlockCache {
  /** Opened blocks of these names, in their order. Throws ImportProblem `damaged` when one is not there or broken. */
  open<T>(names: readonly string[], make: (bytes: Uint8Array) => T): Promise<readonly T[]>;
}

export function createBlockCache(store: SetStore, mostBytes = MOST_BYTES): BlockCache {
  const kept = new Map<string, { readonly opened: unknown; readonly bytes: number }>();
  let total = 0;

  const keep = (name: string, opened: unknown, bytes: number) => {
    const before = kept.get(name);
    total += bytes - (before?.bytes ?? 0);
    kept.delete(name);
    kept.set(name, { opened, bytes });
    for (const [oldest, { bytes: freed }] of kept) {
      if (total <= mostBytes || oldest === name) break;
      kept.delete(oldest);
      total -= freed;
    }
  };

  return {
    async open<T>(names: readonly string[], make: (bytes: Uint8Array) => T) {
      const missing = [...new Set(names.filter((name) => !kept.has(name)))];
      const stored = missing.length === 0 ? [] : await store.blocks(missing);
      const fresh = new Map<string, T>();
      await Promise.all(
        missing.map(async (name, index) => {
          const deflated = stored[index] ?? null;
          if (deflated === null) throw new ImportProblem('damaged', { file: name });
          const bytes = await inflate(deflated, BLOCK_LIMIT).catch(() => {
            throw new ImportProblem('damaged', { file: name });
          });
          const opened = make(bytes);
          fresh.set(name, opened);
          keep(name, opened, bytes.length);
        }),
      );
      return names.map((name) => {
        const found = fresh.get(name) ?? (kept.get(name)?.opened as T | undefined);
        if (found === undefined) throw new ImportProblem('damaged', { file: name });
        const entry = kept.get(name);
        if (entry) keep(name, entry.opened, entry.bytes);
        return found;
      });
    },
  };
}
