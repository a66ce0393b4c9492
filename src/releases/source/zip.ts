import { type Entry, type FileEntry, type Reader, ZipReader } from '@zip.js/zip.js/lib/zip-core-reader.js';
import { ImportProblem } from '../problem';
import type { SourceFile } from '../types';
import { LIMITS } from './limits';
import { type Ranges, rangesOf } from './ranges';
import { guarded } from './streams';

/** Workers of the library's own would be made from blob addresses, which an extension's policy forbids. */
const HERE = { useWebWorkers: false, checkSignature: true } as const;

export interface ZipMember {
  /** Path within the zip, with `/`. */
  readonly path: string;
  readonly size: number;
  stream(): ReadableStream<Uint8Array>;
}

/** Bytes that members may still unpack to, over all zips within one dropped file. */
export interface Budget {
  bytes: number;
}

/**
 * Members of a zip, folders left out. Reads the directory only.
 *
 * @throws ImportProblem `bad-zip` (cut, damaged, encrypted), `too-large` (a bomb)
 */
export async function openZip(file: SourceFile, budget: Budget): Promise<readonly ZipMember[]> {
  const ranges = await rangesOf(file);
  const members: ZipMember[] = [];
  let listed = 0;
  try {
    const zip = new ZipReader(zipSource(ranges), HERE);
    for await (const entry of zip.getEntriesGenerator()) {
      listed += 1;
      if (listed > LIMITS.entries) throw tooLarge(file.name, 'entries', listed);
      if (entry.directory) continue;
      admit(entry, file.name, budget);
      members.push(memberOf(entry, file.name));
    }
  } catch (error) {
    throw badZip(error, file.name);
  }
  return members;
}

/** The library asks these of a source and no more; its own class for it comes with all its codecs. */
function zipSource({ size, read, stream }: Ranges): Reader<unknown> {
  const source = {
    size,
    readUint8Array: (start: number, length: number) => read(start, Math.min(size, start + length)),
    createReadable: ({ offset, size: length }: { offset: number; size: number }) =>
      stream(offset, Math.min(size, offset + length)),
  };
  return source as unknown as Reader<unknown>;
}

/** The library holds members to the size they declare, so the declared sizes are what a zip may ask for. */
function admit(entry: Entry, zip: string, budget: Budget): void {
  if (entry.encrypted) throw new ImportProblem('bad-zip', { file: zip }, { what: 'encrypted' });
  const { uncompressedSize: size, compressedSize: packed } = entry;
  if (size > LIMITS.memberBytes) throw tooLarge(zip, 'bytes', size);
  if (size > LIMITS.ratioFrom && size > packed * LIMITS.ratio) throw tooLarge(zip, 'bytes', size);
  budget.bytes -= size;
  if (budget.bytes < 0) throw tooLarge(zip, 'bytes', LIMITS.totalBytes - budget.bytes);
}

function memberOf(entry: FileEntry, zip: string): ZipMember {
  return {
    path: entry.filename.replaceAll('\\', '/'),
    size: entry.uncompressedSize,
    stream: () => guarded(() => unpacked(entry), { problem: (error) => badZip(error, zip) }),
  };
}

function unpacked(entry: FileEntry): ReadableStream<Uint8Array> {
  let fail = (_error: unknown) => {};
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
    start(controller) {
      fail = (error) => controller.error(error);
    },
  });
  entry.getData(writable, HERE).catch((error: unknown) => fail(error));
  return readable;
}

function badZip(error: unknown, file: string): unknown {
  if (error instanceof ImportProblem) return error;
  return new ImportProblem('bad-zip', { file }, { what: error instanceof Error ? error.message : '' });
}

function tooLarge(file: string, what: string, size: number): ImportProblem {
  return new ImportProblem('too-large', { file }, { [what]: String(size) });
}
