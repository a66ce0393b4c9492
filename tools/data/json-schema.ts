import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { ruleFileSchema } from '../../src/rules/schema';
import { DATA_FILES, DATA_FOLDERS, NAME_FILES } from './files';
import type { Problem } from './problem';
import { jsonFilesBelow } from './read-file';

const FOLDER = 'docs/schema';

/** File name → JSON Schema text, made from the zod schemas that check the data. */
export function jsonSchemas(): Map<string, string> {
  const schemas = {
    ...Object.fromEntries(
      Object.entries({ ...DATA_FILES, ...NAME_FILES }).map(([key, { schema }]) => [key, schema]),
    ),
    codes: DATA_FOLDERS.codes.schema,
    rules: ruleFileSchema,
  };
  return new Map(
    Object.entries(schemas).map(([key, schema]) => [
      `${key}.schema.json`,
      `${JSON.stringify({ title: `Scrubline data: ${key}`, ...z.toJSONSchema(schema, { io: 'input' }) }, null, 2)}\n`,
    ]),
  );
}

export function writeJsonSchemas(root: string): void {
  mkdirSync(join(root, FOLDER), { recursive: true });
  for (const [name, text] of jsonSchemas()) writeFileSync(join(root, FOLDER, name), text);
}

/** Schemas that are out of date or missing, and data files whose `$schema` leads nowhere. */
export function checkJsonSchemas(root: string): Problem[] {
  const wanted = jsonSchemas();
  const stale = [...wanted].flatMap(([name, text]): Problem[] => {
    const file = `${FOLDER}/${name}`;
    const path = join(root, file);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) return [];
    return [{ file, path: '', reason: 'out of date: run `npm run data -- --write`' }];
  });
  const orphans = (existsSync(join(root, FOLDER)) ? readdirSync(join(root, FOLDER)) : [])
    .filter((name) => !wanted.has(name))
    .map(
      (name): Problem => ({ file: `${FOLDER}/${name}`, path: '', reason: 'no zod schema makes this file' }),
    );
  const dead = jsonFilesBelow(root, 'data').flatMap((file): Problem[] => {
    const named = /^\s*\{\s*"\$schema":\s*"([^"]+)"/.exec(readFileSync(join(root, file), 'utf8'))?.[1];
    if (named === undefined || (wanted.has(basename(named)) && pointsHere(root, file, named))) return [];
    return [{ file, path: '$schema', reason: `"${named}" leads to no schema of ${FOLDER}` }];
  });
  return [...stale, ...orphans, ...dead];
}

function pointsHere(root: string, file: string, named: string): boolean {
  return join(root, dirname(file), named) === join(root, FOLDER, basename(named));
}
