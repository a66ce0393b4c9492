import type { SourceFile } from '../types';
import { chunks } from './chunks';
import { isRanged } from './ranges';

export type Wrapping = 'zip' | 'gzip' | 'document' | 'plain';

/** What the first bytes say, whatever the name says. */
export async function wrappingOf(file: SourceFile): Promise<Wrapping> {
  const head = await firstBytes(file, 8);
  if (starts(head, 0x50, 0x4b, 0x03, 0x04) || starts(head, 0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (starts(head, 0x1f, 0x8b, 0x08)) return 'gzip';
  if (starts(head, 0x25, 0x50, 0x44, 0x46) || starts(head, 0xd0, 0xcf, 0x11, 0xe0)) return 'document';
  return 'plain';
}

/** Up to `count` bytes of the beginning. */
export async function firstBytes(file: SourceFile, count: number): Promise<Uint8Array> {
  if (isRanged(file)) return file.ranges.read(0, Math.min(count, file.ranges.size));
  const head = new Uint8Array(count);
  let filled = 0;
  for await (const chunk of chunks(file)) {
    head.set(chunk.subarray(0, count - filled), filled);
    filled = Math.min(count, filled + chunk.length);
    if (filled === count) break;
  }
  return head.subarray(0, filled);
}

function starts(bytes: Uint8Array, ...magic: number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
