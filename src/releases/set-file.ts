import * as z from 'zod/mini';
import { nameOf } from './packed/block-name';
import { inflate } from './packed/deflate';
import { BLOCK_LIMIT } from './packed/layout';
import { ImportProblem } from './problem';
import { blockNames, SET_VERSION, type SetManifest, setManifestSchema } from './set';
import type { SetStore } from './store/types';

/**
 * Compiled sets as one file, so that a team imports once and hands the result on:
 *
 *   "SCRUBLINE-SETS\n" │ header length u32 LE │ header, JSON │ blocks, deflated, in the order of the header
 */
const MAGIC = new TextEncoder().encode('SCRUBLINE-SETS\n');
export const SET_FILE_ENDING = '.scrubsets';

const headerSchema = z.strictObject({
  version: z.number(),
  sets: z.array(z.unknown()),
  blocks: z.array(z.tuple([z.string(), z.number().check(z.gte(0))])),
});

/** The chosen sets as the parts of one file; a block shared by several stands there once. */
export async function exportSets(store: SetStore, ids: readonly string[]): Promise<Uint8Array[]> {
  const sets = (await store.sets()).filter(({ id }) => ids.includes(id));
  const names = [...new Set(sets.flatMap(blockNames))];
  const blocks = await store.blocks(names);
  const whole = blocks.map((bytes, index) => {
    if (bytes === null) throw new ImportProblem('damaged', { file: names[index] ?? '' });
    return bytes;
  });
  const header = new TextEncoder().encode(
    JSON.stringify({
      version: SET_VERSION,
      sets,
      blocks: whole.map((bytes, index) => [names[index], bytes.length]),
    }),
  );
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, header.length, true);
  return [MAGIC, length, header, ...whole];
}

/** true when the bytes begin as a file of compiled sets does. */
export function isSetFile(head: Uint8Array): boolean {
  return MAGIC.every((byte, index) => head[index] === byte);
}

/**
 * Reads a file of compiled sets and checks every block against its name. Throws ImportProblem: `not-a-set`,
 * `wrong-version`, `truncated` or `damaged`.
 */
export async function readSetFile(
  file: string,
  bytes: Uint8Array,
): Promise<{ sets: readonly SetManifest[]; blocks: ReadonlyMap<string, Uint8Array> }> {
  if (!isSetFile(bytes)) throw new ImportProblem('not-a-set', { file });
  const start = MAGIC.length + 4;
  if (bytes.length < start) throw new ImportProblem('truncated', { file });
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length, true);
  const header = readHeader(file, bytes.subarray(start, start + length), length);
  const blocks = new Map<string, Uint8Array>();
  let at = start + length;
  for (const [name, size] of header.blocks) {
    if (at + size > bytes.length) throw new ImportProblem('truncated', { file });
    const block = bytes.slice(at, at + size);
    at += size;
    const raw = await inflate(block, BLOCK_LIMIT).catch(() => null);
    if (raw === null || (await nameOf(raw)) !== name) throw new ImportProblem('damaged', { file }, { name });
    blocks.set(name, block);
  }
  const sets = header.sets.map((value, index) => {
    const set = setManifestSchema.safeParse(value);
    if (!set.success) throw new ImportProblem('damaged', { file, row: index + 1, field: 'sets' });
    const missing = blockNames(set.data).find((name) => !blocks.has(name));
    if (missing) throw new ImportProblem('damaged', { file }, { name: missing });
    return set.data;
  });
  return { sets, blocks };
}

function readHeader(file: string, bytes: Uint8Array, length: number): z.infer<typeof headerSchema> {
  if (bytes.length < length) throw new ImportProblem('truncated', { file });
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ImportProblem('damaged', { file });
  }
  const header = headerSchema.safeParse(value);
  if (!header.success) throw new ImportProblem('damaged', { file });
  if (header.data.version !== SET_VERSION) {
    throw new ImportProblem('wrong-version', { file }, { version: String(header.data.version) });
  }
  return header.data;
}

/** Puts the sets of a file into a store, replacing those of the same id. */
export async function importSetFile(
  store: SetStore,
  file: string,
  bytes: Uint8Array,
): Promise<readonly SetManifest[]> {
  const { sets, blocks } = await readSetFile(file, bytes);
  return store.change(async (change) => {
    await change.put([...blocks].map(([name, deflated]) => ({ name, bytes: deflated })));
    await change.commit({ add: sets, remove: [] });
    return sets;
  });
}
