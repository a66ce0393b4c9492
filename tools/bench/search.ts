import { existsSync, openAsBlob, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createKnowledge, type KnowledgeBase } from '../../src/knowledge';
import { importReleases } from '../../src/releases/import/import-releases';
import { fileOf } from '../../src/releases/source';
import { createMemoryStore } from '../../src/releases/stored';
import type { Bench, Figure } from './bench';
import { generateOrder } from './releases/generate';

interface Query {
  readonly query: string;
  /** Any of these is what a coder wants. */
  readonly codes: readonly string[];
}

/** One frame at 60 Hz, in milliseconds. */
const FRAME = 16.7;
const SHOWN = 20;
const FIRST = 3;

/**
 * Search over every diagnosis and HCPCS code, in V8 as a worker has it: each keystroke of every query, and how often a
 * code a coder wants is among the first three. Every second query is held out: nothing was tuned on it.
 */
export const searchBench: Bench = {
  name: 'search',
  async run() {
    const { knowledge, origin, items } = await everything();
    const { queries } = JSON.parse(readFileSync('tests/bench/search-queries.json', 'utf8')) as {
      queries: readonly Query[];
    };
    const times = keystrokeTimes(knowledge, queries);
    const note = `${origin}, ${items} imported codes; median ${percentile(times, 0.5).toFixed(2)} ms`;
    const figures = [figure('search-keystroke', percentile(times, 0.95), FRAME, 'lower', 'ms, p95', note)];
    // Invented titles hold none of the words that are looked for.
    if (origin === 'generated') return figures;
    const half = (rest: number) => queries.filter((_, index) => index % 2 === rest);
    return [
      ...figures,
      hitRate('search-top3-tuned', knowledge, half(0)),
      hitRate('search-top3-held-out', knowledge, half(1)),
    ];
  },
};

async function everything(): Promise<{ knowledge: KnowledgeBase; origin: string; items: number }> {
  const folder = process.env.SCRUBLINE_OFFICIAL ?? '';
  const isOfficial = existsSync(folder);
  const made = join(tmpdir(), `icd10cm_order_2023-${process.pid}.txt`);
  if (!isOfficial) await generateOrder(made);
  const wanted = isOfficial
    ? readdirSync(folder)
        .filter((name) => /^icd10cm_order_(2026|addenda_2027)\.txt$|^HCPC\d{4}.*ANWEB.*\.txt$/.test(name))
        .map((name) => join(folder, name))
    : [made];
  const store = createMemoryStore();
  const files = await Promise.all(
    wanted.map(async (path) => fileOf(new File([await openAsBlob(path)], basename(path)))),
  );
  await importReleases({ files, store, accepted: true });
  if (!isOfficial) rmSync(made);
  const sets = await store.sets();
  const knowledge = await createKnowledge().withTitles(store, sets);
  const items = Math.max(0, ...sets.filter(({ kind }) => kind === 'icd10cm-order').map(({ rows }) => rows));
  const others = sets.filter(({ kind }) => kind === 'hcpcs').reduce((sum, { rows }) => sum + rows, 0);
  return { knowledge, origin: isOfficial ? 'official' : 'generated', items: items + others };
}

/** Each beginning of each query, as it is typed; once before for the compiler. */
function keystrokeTimes(knowledge: KnowledgeBase, queries: readonly Query[]): number[] {
  const typed = queries.flatMap(({ query }) =>
    Array.from({ length: query.length }, (_, end) => query.slice(0, end + 1)),
  );
  const time = (text: string) => {
    const start = performance.now();
    knowledge.search(text, SHOWN);
    return performance.now() - start;
  };
  typed.forEach(time);
  return typed.map(time);
}

function hitRate(name: string, knowledge: KnowledgeBase, queries: readonly Query[]): Figure {
  const hits = queries.filter(({ query, codes }) =>
    knowledge.search(query, FIRST).some(({ code }) => codes.includes(code)),
  );
  return figure(
    name,
    hits.length / queries.length,
    0.95,
    'higher',
    'of queries',
    `${queries.length} queries`,
  );
}

function percentile(samples: readonly number[], part: number): number {
  const sorted = [...samples].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN;
}

function figure(
  name: string,
  value: number,
  goal: number,
  better: Figure['better'],
  unit: string,
  note: string,
): Figure {
  return { name, value, goal, better, unit, samples: [value], note };
}
