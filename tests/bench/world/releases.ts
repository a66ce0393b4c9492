import {
  blockNames,
  createBlockCache,
  createIndexedDbStore,
  importReleases,
  loadPtp,
  loadTable,
  type OrderRow,
} from '../../../src/releases';
import { fileOf } from '../../../src/releases/source/file-of';
import { lines } from '../../../src/releases/source/lines';

const store = createIndexedDbStore();

/** The yardstick: stream the bytes, decode them, cut them at line feeds, and nothing else. */
export async function splitLines(files: readonly File[]): Promise<{ ms: number; lines: number }> {
  const began = performance.now();
  let count = 0;
  for (const file of files) {
    let rest = '';
    const decoder = new TextDecoder('windows-1252');
    const reader = file.stream().getReader();
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      const parts = (rest + decoder.decode(step.value, { stream: true })).split('\n');
      rest = parts.pop() ?? '';
      count += parts.length;
    }
  }
  return { ms: performance.now() - began, lines: count };
}

/** Imports files as the options page does, into IndexedDB. Throws when anything in them was refused. */
export async function importFiles(files: readonly File[]): Promise<{ ms: number; sets: readonly string[] }> {
  const began = performance.now();
  const outcomes = await importReleases({ files: files.map(fileOf), store, accepted: true });
  const ms = performance.now() - began;
  const refused = outcomes.find(({ state }) => state === 'problem' || state === 'needs-notice');
  if (refused) throw new Error(JSON.stringify(refused));
  return { ms, sets: (await store.sets()).map(({ id }) => id) };
}

/** Bytes of all sets: each block once, and the manifests. */
export async function storedBytes(): Promise<{ bytes: number; active: number }> {
  const sets = await store.sets();
  const blocks = await store.blocks([...new Set(sets.flatMap(blockNames))]);
  const manifests = sets.reduce((sum, set) => sum + JSON.stringify(set).length, 0);
  return {
    bytes: blocks.reduce((sum, block) => sum + (block?.length ?? 0), manifests),
    active: sets.reduce((sum, { counts }) => sum + (counts.active ?? 0), 0),
  };
}

export async function clear(): Promise<void> {
  const sets = await store.sets();
  await store.change((change) => change.commit({ add: [], remove: sets.map(({ id }) => id) }));
}

/**
 * Look-ups of a day's diagnosis codes, spread over the whole book, against a `Map` that holds the rows of the same file
 * as objects. Nanoseconds a look-up.
 */
export async function lookUps(file: File): Promise<{ store: number; map: number }> {
  const rows = new Map<string, { code: string; title: string }>();
  for await (const { lines: batch } of lines(fileOf(file))) {
    for (const line of batch) {
      const code = line.slice(6, 13).trim();
      if (code !== '') rows.set(code, { code, title: line.slice(77) });
    }
  }
  const all = [...rows.keys()];
  const step = Math.floor(all.length / (PAGES * ON_PAGE));
  const asked = Array.from({ length: PAGES * ON_PAGE }, (_, at) => all[at * step] ?? '');
  const set = (await store.sets()).find(({ kind }) => kind === 'icd10cm-order');
  if (!set) throw new Error('no order file is stored');
  const cache = createBlockCache(store);
  // As a page's codes are asked: what they need is loaded at once, then each is found without waiting.
  const fromStore = async (codes: readonly string[]) => {
    const table = await loadTable<OrderRow>(cache, set, codes);
    let found = 0;
    for (const code of codes) if (table.find(code)[0]?.title === rows.get(code)?.title) found += 1;
    return found;
  };
  if ((await fromStore(asked)) !== asked.length) throw new Error('a code is not found again');
  // Keys as they come from a message: not the very strings the map was made with.
  const fresh = () => asked.map((code) => code.split('').join(''));
  const onPage = (round: number) => asked.filter((_, at) => at % PAGES === round % PAGES);
  const fromMap = (keys: readonly string[]) => {
    let length = 0;
    for (const key of keys) length += rows.get(key)?.title.length ?? 0;
    return length;
  };
  return {
    store: ((await median(onPage, fromStore)) * 1e6) / ON_PAGE,
    map: ((await median(fresh, fromMap)) * 1e6) / asked.length,
  };
}

const PAGES = 40;
/** Codes asked at once. */
const ON_PAGE = 100;
const SAMPLES = 300;

/** Many short samples: on a busy machine a long one is interrupted. Milliseconds. */
async function median<Keys>(
  prepare: (round: number) => Keys,
  work: (keys: Keys) => unknown,
): Promise<number> {
  const samples: number[] = [];
  for (let round = 0; round < SAMPLES; round += 1) {
    const keys = prepare(round);
    const began = performance.now();
    await work(keys);
    samples.push(performance.now() - began);
  }
  return samples.toSorted((one, other) => one - other)[SAMPLES / 2] ?? Number.NaN;
}

/** Milliseconds for all pairs of a claim of 50 codes, warm; codes with many edits, spread over the whole table. */
export async function pairsOfClaim(): Promise<{ samples: readonly number[]; pairs: number }> {
  const set = (await store.sets()).find(({ kind }) => kind === 'ptp');
  if (!set) throw new Error('no PTP edits are stored');
  const cache = createBlockCache(store);
  const step = set.blocks.length / 50;
  const codes = Array.from({ length: 50 }, (_, at) => set.blocks[Math.floor(at * step)]?.first ?? '');
  const ask = async () => (await loadPtp(cache, set, codes)).pairsAmong(codes, set.to).length;
  const samples: number[] = [];
  let pairs = 0;
  for (let round = 0; round < 60; round += 1) {
    const began = performance.now();
    pairs = await ask();
    samples.push(performance.now() - began);
  }
  return { samples: samples.slice(20), pairs };
}
