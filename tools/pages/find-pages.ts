import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type Gold, goldSchema } from './gold';

/** A page to read: where it is, how it is served, and its labels where it has any. */
export interface PageFile {
  readonly name: string;
  readonly file: string;
  readonly url: string;
  readonly settleMs: number;
  readonly gold: Gold | null;
}

/** Where pages without an address of their own are served: a host no manifest knows. */
const OWN_HOST = 'https://pages.scrubline.test';

function readGold(file: string): Gold | null {
  if (!existsSync(file)) return null;
  const parsed = goldSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Error(`${file}: ${issue?.path.join('.')}: ${issue?.message}`);
}

function pageIn(folder: string): PageFile | null {
  const file = join(folder, 'page.html');
  if (!existsSync(file)) return null;
  const gold = readGold(join(folder, 'gold.json'));
  const name = basename(folder);
  return { name, file, url: gold?.url ?? `${OWN_HOST}/${name}`, settleMs: gold?.settleMs ?? 0, gold };
}

function looseFile(file: string): PageFile {
  const name = basename(file).replace(/\.x?html?$/i, '');
  return { name, file, url: `${OWN_HOST}/${encodeURIComponent(name)}`, settleMs: 0, gold: null };
}

/**
 * The pages under some paths: an .html file, a folder with `page.html`, or a folder of such folders.
 *
 * @throws {Error} naming the path that holds no page, or the field of a gold.json that is wrong.
 */
export function findPages(paths: readonly string[]): PageFile[] {
  return paths.flatMap((path) => {
    const full = resolve(path);
    if (!existsSync(full)) throw new Error(`${path}: there is no such file or folder`);
    if (statSync(full).isFile()) return [looseFile(full)];
    const own = pageIn(full);
    if (own) return [own];
    const names = readdirSync(full).sort();
    const pages = names.flatMap((name) => {
      const entry = join(full, name);
      if (statSync(entry).isDirectory()) return pageIn(entry) ?? [];
      return /\.x?html?$/i.test(name) ? [looseFile(entry)] : [];
    });
    if (pages.length === 0) throw new Error(`${path}: holds no page.html and no .html file`);
    return pages;
  });
}
