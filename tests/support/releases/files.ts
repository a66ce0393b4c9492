import { BlobReader, BlobWriter, ZipWriter } from '@zip.js/zip.js';
import { blobRanges, type RangedFile } from '../../../src/releases/source/ranges';
import type { SourceFile } from '../../../src/releases/types';

/** A file of these bytes, handed out in pieces of `chunk` bytes. */
export function fileOfBytes(name: string, bytes: Uint8Array, chunk = 64 * 1024): SourceFile {
  return {
    name,
    size: bytes.length,
    stream() {
      let at = 0;
      return new ReadableStream({
        pull(controller) {
          if (at >= bytes.length) return controller.close();
          controller.enqueue(bytes.slice(at, at + chunk));
          at += chunk;
        },
      });
    },
  };
}

export function fileOfText(name: string, text: string, chunk?: number): SourceFile {
  return fileOfBytes(name, new TextEncoder().encode(text), chunk);
}

/** The same with random access, as a picked file has it. */
export function ranged(file: SourceFile, bytes: Uint8Array): RangedFile {
  return { ...file, ranges: blobRanges(new Blob([new Uint8Array(bytes)])) };
}

export function rangedOf(name: string, bytes: Uint8Array): RangedFile {
  return ranged(fileOfBytes(name, bytes), bytes);
}

export async function zipped(members: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
  for (const [path, content] of Object.entries(members)) {
    if (path.endsWith('/')) await writer.add(path, undefined, { directory: true });
    else await writer.add(path, new BlobReader(new Blob([content as BlobPart])));
  }
  return new Uint8Array(await (await writer.close()).arrayBuffer());
}

export async function gzipped(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
