import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod/mini';
import { type Problem, pathText } from './problem';

/** Reads one JSON file against its schema. What is wrong goes to `problems`; the answer is then null. */
export function readJson<T extends z.ZodMiniType>(
  root: string,
  file: string,
  schema: T,
  problems: Problem[],
): z.infer<T> | null {
  const absolute = join(root, file);
  if (!existsSync(absolute)) {
    problems.push({ file, path: '', reason: 'the file is missing' });
    return null;
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(absolute, 'utf8'));
  } catch (error) {
    problems.push({ file, path: '', reason: `not JSON: ${(error as Error).message}` });
    return null;
  }
  const result = schema.safeParse(parsed);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    problems.push({ file, path: pathText(issue.path), reason: reasonOf(issue) });
  }
  return null;
}

function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `unknown field ${issue.keys.map((k) => `"${k}"`).join(', ')}`;
  return issue.message;
}

/** Every `.json` below a folder, paths from the root, sorted so that output never depends on the disk. */
export function jsonFilesBelow(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return jsonFilesBelow(root, path);
      return entry.name.endsWith('.json') ? [path] : [];
    })
    .sort();
}
