import { readFileSync } from 'node:fs';
import type * as z from 'zod/mini';

/** One file of `data/`, checked with its own schema, so that a test reads what its schema promises. */
export function readData<Schema extends z.ZodMiniType>(file: string, schema: Schema): z.infer<Schema> {
  return schema.parse(JSON.parse(readFileSync(`data/${file}`, 'utf8'))) as z.infer<Schema>;
}

/** What stands more than once in a list. */
export function twice(list: readonly string[]): string[] {
  return [...new Set(list.filter((one, at) => list.indexOf(one) !== at))];
}
