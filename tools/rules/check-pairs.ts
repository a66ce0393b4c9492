import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { bundledPairs } from './bundled-pairs';

/**
 * Holds every bundled code pair against the NCCI practitioner files (`ccipra-…`, text or gzipped text) in the
 * folder SCRUBLINE_OFFICIAL names: the pair must be in force there with the indicator the rule says, and
 * in the direction it says.
 */
async function main(): Promise<void> {
  const folder = process.env.SCRUBLINE_OFFICIAL;
  const files = folder
    ? readdirSync(folder).filter((name) => /^ccipra-.*-f\d\..*(?:txt|gz)$/i.test(name))
    : [];
  if (!folder || files.length === 0) {
    console.log('pairs: not checked (SCRUBLINE_OFFICIAL names no folder with NCCI practitioner files)');
    return;
  }
  const pairs = bundledPairs(process.cwd());
  const wanted = new Set(
    pairs.flatMap(({ column1, column2 }) => [`${column1} ${column2}`, `${column2} ${column1}`]),
  );
  const found = new Map<string, string>();
  for (const file of files) await readActive(join(folder, file), wanted, found);
  const problems = pairs.flatMap(({ rule, column1, column2, indicator, directed }) => {
    const there = found.get(`${column1} ${column2}`);
    const back = found.get(`${column2} ${column1}`);
    const seen = there ?? (directed ? undefined : back);
    if (seen === indicator) return [];
    return [`${rule}: ${column1} with ${column2} is ${seen ?? 'no pair in force'}, not ${indicator}`];
  });
  for (const problem of problems) console.error(problem);
  console.log(
    `pairs: ${pairs.length - problems.length} of ${pairs.length} bundled pairs agree with the files`,
  );
  if (problems.length > 0) process.exitCode = 1;
}

/** Tab-separated rows: column 1, column 2, …, deletion date (`*` = in force), indicator. */
async function readActive(
  path: string,
  wanted: ReadonlySet<string>,
  found: Map<string, string>,
): Promise<void> {
  const raw = createReadStream(path);
  const input = path.endsWith('.gz') ? raw.pipe(createGunzip()) : raw;
  for await (const line of createInterface({ input })) {
    const [column1, column2, , , deletion, indicator] = line.split('\t', 6);
    const key = `${column1} ${column2}`;
    if (deletion === '*' && indicator !== undefined && wanted.has(key)) found.set(key, indicator);
  }
}

await main();
