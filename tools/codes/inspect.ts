import { setBytes } from '../../src/releases';
import { openFiles } from './open-files';
import { rowsOfKey } from './set-rows';

/** What a compiled or official file holds, and the rows of some keys. */
export async function inspect(
  path: string,
  keys: readonly string[],
  say: (line: string) => void,
): Promise<void> {
  const { store } = await openFiles([path]);
  for (const set of await store.sets()) {
    const { blocks, shape, fileOrder: _order, extras, ...facts } = set;
    say(
      JSON.stringify({ ...facts, blocks: blocks.length, extras: Object.keys(extras), stored: setBytes(set) }),
    );
    if (shape !== null) say(`columns: ${[shape.key, ...shape.columns.map(([name]) => name)].join(', ')}`);
    for (const key of keys) {
      const rows = await rowsOfKey(store, set, key);
      if (rows.length === 0) say(`${key}: no row`);
      for (const row of rows) say(JSON.stringify(row));
    }
  }
}
