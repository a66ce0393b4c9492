import { ImportProblem } from '../problem';
import type { SourceFile } from '../types';
import { LIMITS } from './limits';
import { isDetached } from './streams';

/** Bytes that can be read anywhere, so that a big zip never stands in memory as a whole. */
export interface Ranges {
  readonly size: number;
  read(start: number, end: number): Promise<Uint8Array>;
  stream(start: number, end: number): ReadableStream<Uint8Array>;
}

/** A file with random access: one that was picked or dropped, or lies on a disk. */
export interface RangedFile extends SourceFile {
  readonly ranges: Ranges;
}

export function isRanged(file: SourceFile): file is RangedFile {
  return 'ranges' in file && file.ranges !== undefined;
}

export function blobRanges(blob: Blob): Ranges {
  return {
    size: blob.size,
    read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()),
    stream: (start, end) => blob.slice(start, end).stream(),
  };
}

/**
 * Random access to a file's bytes; a member of a zip is unpacked to memory for it, up to a limit.
 *
 * @throws ImportProblem `too-large`
 */
export async function rangesOf(file: SourceFile): Promise<Ranges> {
  if (isRanged(file)) return file.ranges;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let held = 0;
  const reader = file.stream().getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    held += next.value.length;
    if (held > LIMITS.heldBytes) {
      await reader.cancel().catch(isDetached);
      throw new ImportProblem('too-large', { file: file.name }, { bytes: String(held) });
    }
    parts.push(new Uint8Array(next.value));
  }
  return blobRanges(new Blob(parts));
}
