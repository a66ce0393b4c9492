import { ImportProblem } from '../problem';
import type { SourceFile } from '../types';
import { LIMITS } from './limits';
import { isRanged } from './ranges';
import { guarded } from './streams';

/** What a gzipped file holds, under the name without its `.gz`. */
export async function gunzipped(file: SourceFile): Promise<SourceFile> {
  const name = file.name.replace(/\.gz$/i, '');
  return {
    name,
    size: await declaredSize(file),
    stream() {
      let packed = 0;
      let unpacked = 0;
      const count = (chunk: Uint8Array) => {
        packed += chunk.length;
      };
      const source = guarded(() => file.stream(), { bytes: count });
      return guarded(() => source.pipeThrough(gunzip()), {
        bytes(chunk) {
          unpacked += chunk.length;
          const dense = unpacked > LIMITS.ratioFrom && unpacked > packed * LIMITS.ratio;
          if (dense || unpacked > LIMITS.memberBytes) {
            throw new ImportProblem('too-large', { file: file.name }, { bytes: String(unpacked) });
          }
        },
        problem: (error) => asProblem(error, file.name),
      });
    },
  };
}

/** The types of the DOM and of Node differ in the buffers a pair of streams may carry. */
function gunzip(): ReadableWritablePair<Uint8Array, Uint8Array> {
  return new DecompressionStream('gzip') as ReadableWritablePair<Uint8Array, Uint8Array>;
}

/** The last four bytes of a gzip file are its size when unpacked (RFC 1952); good for showing progress. */
async function declaredSize(file: SourceFile): Promise<number | null> {
  if (!isRanged(file) || file.ranges.size < 18) return null;
  const bytes = await file.ranges.read(file.ranges.size - 4, file.ranges.size);
  return new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true);
}

function asProblem(error: unknown, file: string): unknown {
  if (error instanceof ImportProblem) return error;
  return new ImportProblem('bad-zip', { file }, { what: error instanceof Error ? error.message : '' });
}
