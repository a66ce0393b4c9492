import { ImportProblem } from '../problem';
import type { SourceFile } from '../types';
import { isRanged, type Ranges } from './ranges';
import { guarded } from './streams';

export interface Watch {
  /** Aborting it ends every read of the file with ImportProblem `canceled`. */
  readonly signal?: AbortSignal;
  /** Bytes just read: unpacked ones of a text, packed ones of a zip or workbook; of `SourceFile.size` in both cases. */
  onBytes?(bytes: number): void;
}

/** The same file, counted and cancellable: readers of kinds need to know neither. */
export function watched(file: SourceFile, watch: Watch): SourceFile {
  const check = () => {
    if (watch.signal?.aborted) throw new ImportProblem('canceled', { file: file.name });
  };
  const count = (chunk: Uint8Array) => watch.onBytes?.(chunk.length);
  const open = (stream: () => ReadableStream<Uint8Array>) => guarded(stream, { before: check, bytes: count });
  const whole = { name: file.name, size: file.size, stream: () => open(() => file.stream()) };
  if (!isRanged(file)) return whole;
  const { ranges } = file;
  const counted: Ranges = {
    size: ranges.size,
    async read(start, end) {
      check();
      const bytes = await ranges.read(start, end);
      count(bytes);
      return bytes;
    },
    stream: (start, end) => open(() => ranges.stream(start, end)),
  };
  return Object.assign(whole, { ranges: counted });
}
