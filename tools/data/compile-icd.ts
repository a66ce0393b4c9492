import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { buildHistories, type Year } from './icd/histories';
import { packCodes } from './icd/pack';
import { type Release, readConversions, readEdit, readNextYear, readOrder } from './icd/releases';
import { findReplacements } from './icd/replacements';
import { sideReader } from './icd/side';

/** Official files this table is made from, as published, in the folder SCRUBLINE_OFFICIAL names. */
const FILES = {
  2021: 'icd10cm-order-Jan-2021.txt',
  2025: 'icd10cm_order_2025.txt',
  2026: 'icd10cm_order_2026.txt',
  addenda2027: 'icd10cm_order_addenda_2027.txt',
  conversion: 'ICD-10-CM-CONVERSION-TABLE-FY2026.xlsx',
  codeEditor: 'medicare-code-edits_v43.1.txt',
} as const;

/** What `compileIcd` makes: the table the dataset carries, and what it was made from. */
export interface CompiledIcd {
  readonly table: object;
  readonly provenance: object;
  readonly packedBytes: number;
}

/**
 * Compiles the ICD-10-CM validity table from official files, read as an import reads them (published totals checked).
 * Facts only: no title leaves this function.
 */
export async function compileIcd(folder: string): Promise<CompiledIcd> {
  const bytesOf = (name: string) => readFileSync(join(folder, name));
  const pathOf = (name: string) => join(folder, name);
  const y2021 = await readOrder(pathOf(FILES[2021]));
  const y2025 = await readOrder(pathOf(FILES[2025]));
  const y2026 = await readOrder(pathOf(FILES[2026]));
  const y2027 = await readNextYear(y2026, pathOf(FILES.addenda2027));
  const years: Year[] = [
    { year: 2021, asOf: '2021-01-01', release: y2021 },
    { year: 2025, asOf: '2024-10-01', release: y2025 },
    { year: 2026, asOf: '2025-10-01', release: y2026 },
    { year: 2027, asOf: '2026-10-01', release: y2027 },
  ];

  const conversions = await readConversions(pathOf(FILES.conversion));
  const histories = buildHistories(years, conversions);
  const manifestations = await readEdit(pathOf(FILES.codeEditor), '6');
  const unspecified = await readEdit(pathOf(FILES.codeEditor), '20');
  const titleOf = (code: string) =>
    years.flatMap(({ release }) => release.get(code)?.title || []).at(-1) ?? '';
  const codes = [...histories.keys()].sort();
  const titles = new Map(codes.map((code) => [code, titleOf(code)]));
  const sideOf = sideReader(new Set(titles.values()));

  const historyIds = new Map<string, number>();
  const attributeIds = new Map<string, number>();
  const attributeOf = new Map<string, number>();
  for (const code of codes) {
    const title = titles.get(code) ?? '';
    const history = numberOf(historyIds, JSON.stringify(histories.get(code)));
    const bits = [
      sideOf(title) || (unspecified.has(code) ? 4 : 0),
      manifestations.has(code) ? 1 : 0,
      /\bunspecified\b/i.test(title) || unspecified.has(code) ? 1 : 0,
    ];
    attributeOf.set(code, numberOf(attributeIds, JSON.stringify([history, ...bits])));
  }
  const packed = packCodes(attributeOf);

  return {
    packedBytes: packed.length,
    table: {
      years: years.map(({ year }) => year),
      histories: [...historyIds.keys()].map((text) => JSON.parse(text)),
      attributes: [...attributeIds.keys()].map((text) => JSON.parse(text)),
      replacements: findReplacements(histories, conversions),
      table: Buffer.from(packed).toString('base64'),
    },
    provenance: {
      note: 'Facts only, drawn from the files below: which codes exist, which may be billed, from when to when, and the bits rules need. No title is kept. Years between loaded ones are dated by the conversion table.',
      madeBy: 'tools/data/compile-icd.ts',
      files: Object.values(FILES).map((name) => ({
        file: name,
        sha256: createHash('sha256').update(bytesOf(name)).digest('hex'),
      })),
      releases: years.map(({ year, asOf, release }) => ({ fiscalYear: year, asOf, ...totalOf(release) })),
      codesOfAnyYear: codes.length,
      manifestations: manifestations.size,
      packedBytes: packed.length,
    },
  };
}

function numberOf(ids: Map<string, number>, key: string): number {
  const known = ids.get(key);
  if (known !== undefined) return known;
  ids.set(key, ids.size);
  return ids.size - 1;
}

function totalOf(release: Release) {
  return { rows: release.size, billable: [...release.values()].filter((row) => row.billable === 1).length };
}

async function main(): Promise<void> {
  const folder = process.env.SCRUBLINE_OFFICIAL;
  if (!folder) {
    console.error('Set SCRUBLINE_OFFICIAL to the folder that holds the official releases as published.');
    process.exitCode = 1;
    return;
  }
  const { table, provenance, packedBytes } = await compileIcd(folder);
  const out = resolve('data/icd10cm');
  writeFileSync(join(out, 'validity.json'), `${JSON.stringify(table)}\n`);
  writeFileSync(join(out, 'validity-provenance.json'), `${JSON.stringify(provenance, null, 2)}\n`);
  console.log(`data/icd10cm/validity.json: ${packedBytes} bytes packed`);
}

if (basename(process.argv[1] ?? '') === 'compile-icd.ts') await main();
