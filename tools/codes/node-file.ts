import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { RangedFile } from '../../src/releases/source';

const CHUNK = 1024 * 1024;

/** A file on the disk as the importers read files. */
export async function nodeFile(path: string): Promise<RangedFile> {
  const { size } = await stat(path);
  const stream = (start: number, end: number) => diskStream(path, start, end);
  return {
    name: basename(path),
    size,
    stream: () => stream(0, size),
    ranges: { size, stream, read: (start, end) => readRange(path, start, end) },
  };
}

async function readRange(path: string, start: number, end: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const bytes = new Uint8Array(Math.max(0, end - start));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Node's own web streams of files hand out 64 KiB at a time, which costs more than reading. */
function diskStream(path: string, start: number, end: number): ReadableStream<Uint8Array> {
  let file: Awaited<ReturnType<typeof open>> | undefined;
  let at = start;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        file ??= await open(path);
        const bytes = new Uint8Array(Math.min(CHUNK, end - at));
        const { bytesRead } =
          bytes.length === 0 ? { bytesRead: 0 } : await file.read(bytes, 0, bytes.length, at);
        at += bytesRead;
        if (bytesRead > 0) return controller.enqueue(bytes.subarray(0, bytesRead));
        await file.close();
        controller.close();
      },
      cancel: () => file?.close(),
    },
    { highWaterMark: 0 },
  );
}
