import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/** The same numbers in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

async function write(path: string, parts: Iterable<string>): Promise<void> {
  const out = createWriteStream(path, 'latin1');
  for (const part of parts) if (!out.write(part)) await once(out, 'drain');
  out.end();
  await once(out, 'close');
}

const WORDS =
  'acute chronic pain fracture closed open left right upper lower arm leg shoulder hip joint with without initial subsequent encounter sequela disorder of specified unspecified other due to injury'.split(
    ' ',
  );

/** An order file as large as a year's: 98,000 rows, 14.7 MB. Names are put together at random. */
export async function generateOrder(path: string): Promise<void> {
  const below = numbers(7);
  const title = () => Array.from({ length: 6 + below(9) }, () => WORDS[below(WORDS.length)]).join(' ');
  const rows: string[] = [];
  const add = (code: string, flag: number, name: string) =>
    rows.push(
      `${String(rows.length + 1).padStart(5, '0')} ${code.padEnd(7)} ${flag} ${name.slice(0, 60).trim().padEnd(60)} ${name}\r\n`,
    );
  for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
    for (let category = 0; category < 74; category += 1) {
      const head = `${letter}${String(category).padStart(2, '0')}`;
      const name = title();
      add(head, 0, name);
      for (let code = 0; code < 50; code += 1)
        add(`${head}${String(code).padStart(2, '0')}`, 1, `${name}, ${title()}`);
    }
  }
  await write(path, rows);
}

const NOTES = [
  'Reason of coding instructions',
  'Reason of misuse with another code',
  'Reason of common practice',
];

/**
 * Four parts as large as a setting's: 2.5 million rows of 12,800 column-one codes, neighbors with much the same
 * column-two codes, two thirds active.
 */
export async function generatePtp(paths: readonly string[]): Promise<void> {
  const below = numbers(11);
  const code = (at: number) => String(100 + at * 7).padStart(5, '0');
  const dates = quarters();
  let list = new Set<number>();
  let at = 0;
  for (const path of paths) {
    await write(path, part());
  }

  function* part() {
    yield 'Notice\t\t\t\t\t\t\r\nColumn1/Column2 Edits\t\t\t\t\t\t\r\n';
    yield 'Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale\r\n';
    for (const end = at + 3_200; at < end; at += 1) {
      // A new family of codes now and then; within one, a few edits come and go.
      if (at % 40 === 0) list = new Set(Array.from({ length: 205 }, () => below(13_000)));
      else for (let change = 0; change < 6; change += 1) list.add(below(13_000));
      if (list.size > 215) list = new Set([...list].slice(-205));
      for (const other of [...list].sort((a, b) => a - b)) {
        const active = below(3) > 0;
        const effective = dates[(other * 7) % dates.length] ?? '';
        const tail = `${below(10) < 7 ? 1 : 0}\t${NOTES[other % NOTES.length]} ${'and more words'.slice(0, other % 14)}`;
        yield `${code(at)}\t${code(other)}\t\t${effective}\t${active ? '*' : (dates[(at * 3) % dates.length] ?? '')}\t${tail}\r\n`;
      }
    }
  }
}

function quarters(): string[] {
  return Array.from(
    { length: 29 * 4 },
    (_, at) => `${1996 + (at >> 2)}${['01', '04', '07', '10'][at & 3]}01`,
  );
}

/**
 * Effective days as various as in the published files, for reconstructed ones that lack them: an edit begins when the
 * younger of its codes did (55% of the codes came after 1996, evenly), for a third of the rows with a later wave of edits of
 * the same column-one code and rationale, and for one in twenty on any quarter; never after the day it ended.
 */
export async function withVariedDays(lines: Iterable<string>, path: string): Promise<void> {
  const below = numbers(1);
  const days = quarters();
  const birth = new Map<string, number>();
  const waves = new Map<string, number>();
  const bornAt = (code: string) => remembered(birth, code, () => (below(100) < 45 ? 0 : below(days.length)));

  function* varied() {
    for (const line of lines) {
      const cells = line.split('\t');
      const [column1 = '', column2 = '', , effective = '', deletion = '', , rationale = ''] = cells;
      if (!/^\d{8}$/.test(effective)) {
        yield `${line}\r\n`;
        continue;
      }
      let quarter = Math.max(bornAt(column1), bornAt(column2));
      const chance = below(100);
      if (chance < 35) {
        quarter = Math.max(
          quarter,
          remembered(waves, column1 + rationale, () => below(days.length)),
        );
      } else if (chance < 40) quarter = Math.max(quarter, below(days.length));
      const day = days[quarter] ?? effective;
      cells[3] = deletion !== '*' && day > deletion ? deletion : day;
      yield `${cells.join('\t')}\r\n`;
    }
  }
  await write(path, varied());
}

function remembered(known: Map<string, number>, key: string, make: () => number): number {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}
