import { KINDS } from '../../src/releases';
import { look } from '../../src/releases/import/look';
import { planJobs, type ReleaseJob } from '../../src/releases/import/plan';
import { type Row, type SetManifest, type SetStore, setId } from '../../src/releases/stored';
import { nodeFile } from './node-file';
import { openFiles } from './open-files';
import { keyOf, rowsOf } from './set-rows';

/**
 * Reads every row of a compiled file (its blocks are checked against their names on the way in). With official files,
 * every row of each is looked for, with every field, and no other may be there.
 *
 * @throws Error naming the first row that differs
 */
export async function verify(
  path: string,
  against: readonly string[],
  say: (line: string) => void,
): Promise<void> {
  const { store } = await openFiles([path]);
  const jobs = against.length === 0 ? [] : await jobsOf(against);
  for (const set of await store.sets()) {
    const job = jobs.find(({ release }) => setId(release) === set.id);
    if (against.length > 0 && job === undefined)
      throw new Error(`${set.id}: none of the files is this release`);
    const rows = job === undefined ? await count(rowsOf(store, set)) : await compare(store, set, job);
    if (rows !== set.rows) throw new Error(`${set.id}: ${rows} rows, ${set.rows} said`);
    say(`${set.id}: ${rows} rows${job === undefined ? '' : ', each as in the file'}`);
  }
}

async function jobsOf(paths: readonly string[]): Promise<readonly ReleaseJob[]> {
  const { known, outcomes } = await look(await Promise.all(paths.map(nodeFile)));
  const bad = outcomes.find(({ state }) => state === 'problem');
  if (bad !== undefined) throw new Error(`cannot read ${bad.files.join(', ')}`);
  return planJobs(known).jobs;
}

/** The rows as the readers give them, unpacked, in the order of the set: same keys stay as they came. */
async function officialRows(set: SetManifest, { release, files }: ReleaseJob): Promise<Row[]> {
  const kind = KINDS.find((reader) => reader.kind === release.kind);
  const rows: Row[] = [];
  for (const file of [...files].sort((one, two) => (one.name < two.name ? -1 : 1))) {
    for await (const batch of kind?.rows(file, release) ?? []) rows.push(...batch);
  }
  const keyed = rows.map((row) => ({ key: keyOf(set, row), row }));
  return keyed.sort((one, two) => (one.key < two.key ? -1 : one.key > two.key ? 1 : 0)).map(({ row }) => row);
}

async function compare(store: SetStore, set: SetManifest, job: ReleaseJob): Promise<number> {
  const official = await officialRows(set, job);
  let at = 0;
  for await (const row of rowsOf(store, set)) {
    const wanted = official[at];
    if (wanted === undefined || !isSameRow(row, wanted)) {
      throw new Error(`${set.id}: found ${JSON.stringify(row)}, wanted ${JSON.stringify(wanted)}`);
    }
    at += 1;
  }
  if (at !== official.length) throw new Error(`${set.id}: ${official.length - at} rows are missing`);
  return at;
}

function isSameRow(one: Row, two: Row): boolean {
  const names = Object.keys(two);
  return (
    names.length === Object.keys(one).length &&
    names.every((name) => JSON.stringify(one[name]) === JSON.stringify(two[name]))
  );
}

async function count(rows: AsyncIterable<Row>): Promise<number> {
  let found = 0;
  for await (const _row of rows) found += 1;
  return found;
}
