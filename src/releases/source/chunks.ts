import { ImportProblem } from '../problem';
import type { SourceFile } from '../types';
import { isDetached } from './streams';

/**
 * The bytes of a file, chunk by chunk. Leaving the loop early closes the file.
 *
 * @throws ImportProblem; `damaged` when the bytes cannot be read (the file was moved or changed on the disk)
 */
export async function* chunks(file: SourceFile): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = file.stream().getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } catch (error) {
    throw asProblem(error, file.name);
  } finally {
    await reader.cancel().catch(isDetached);
  }
}

function asProblem(error: unknown, file: string): unknown {
  if (error instanceof ImportProblem) return error;
  return new ImportProblem('damaged', { file }, { what: error instanceof Error ? error.message : '' });
}
