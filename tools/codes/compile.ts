import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportSets, SET_FILE_ENDING } from '../../src/releases/set-file';
import { describeOutcome } from './describe-outcome';
import { openFiles } from './open-files';
import { SET_LIST, type SetList } from './set-list';

export interface CompileOptions {
  readonly out: string;
  readonly accepted: boolean;
  readonly answers: Readonly<Record<string, string>>;
  readonly say: (line: string) => void;
}

/** Compiles official files into `out`: one file a release, and a list of them. All of them or none. */
export async function compile(paths: readonly string[], options: CompileOptions): Promise<SetList> {
  const { store, outcomes } = await openFiles(paths, options);
  for (const outcome of outcomes) options.say(describeOutcome(outcome));
  await mkdir(options.out, { recursive: true });
  const sets: SetList['sets'] = [];
  for (const { id, kind, label, setting, from, to, rows } of await store.sets()) {
    const file = id.replace(/[^A-Za-z0-9._-]+/g, '-') + SET_FILE_ENDING;
    const bytes = Buffer.concat(await exportSets(store, [id]));
    await writeFile(join(options.out, file), bytes);
    sets.push({ file, id, kind, label, setting, from, to, rows, bytes: bytes.length });
  }
  await writeFile(join(options.out, SET_LIST), `${JSON.stringify({ sets }, null, 2)}\n`);
  return { sets };
}
