import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { writeTableSet } from '../../../../src/releases/import/write-table-set';
import { addOn } from '../../../../src/releases/kinds/add-on';
import { feeSchedule } from '../../../../src/releases/kinds/fee-schedule';
import { hcpcs } from '../../../../src/releases/kinds/hcpcs';
import { mue } from '../../../../src/releases/kinds/mue';
import { ptp } from '../../../../src/releases/kinds/ptp';
import { eachPtpRow } from '../../../../src/releases/kinds/ptp/read';
import { createBlockCache } from '../../../../src/releases/read/block-cache';
import { eachRow } from '../../../../src/releases/read/table';
import { headOf } from '../../../../src/releases/source/head';
import { createMemoryStore } from '../../../../src/releases/store/memory-store';
import { writeSet } from '../../../../src/releases/store/write-set';
import type { KindReader, Row } from '../../../../src/releases/types';
import { all, rangedOf } from '../../../support/releases/files';

const folder = process.env.SCRUBLINE_OFFICIAL ?? '';
const bytesOf = (name: string) => readFileSync(`${folder}/${name}`);
const named = (form: RegExp) =>
  existsSync(folder) ? readdirSync(folder).filter((name) => form.test(name)) : [];

/** Imports one file as the product does, and gives back what the store then holds, ascending by key. */
async function stored<R extends Row>(reader: KindReader<R>, name: string): Promise<readonly Row[]> {
  const file = rangedOf(name, bytesOf(name));
  const release = reader.recognize(await headOf(file));
  if (!release || !reader.table || release.kind === 'icd10cm-addenda') throw new Error(`not known: ${name}`);
  const { table } = reader;
  const target = { ...release, kind: release.kind };
  const rows = (await all(reader.rows(file, release))).flat();
  const store = createMemoryStore();
  const set = await store.change(async (change) => {
    const made = await writeTableSet(change, target, table, rows, []);
    await change.commit({ add: [made], remove: [] });
    return made;
  });
  return all(eachRow(createBlockCache(store), set));
}

const byKey = <T>(rows: readonly T[], keyOf: (row: T) => string): T[] =>
  [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
const iso = (text: string) =>
  text.trim() === '' ? null : text.trim().replace(/^(....)(..)(..)$/, '$1-$2-$3');

describe.skipIf(!existsSync(folder))(
  'official procedure-code files, every row found again with every field (skipped without SCRUBLINE_OFFICIAL)',
  () => {
    it.each(named(/^HCPC\d.*ANWEB.*\.txt$/))(
      '%s',
      async (name) => {
        const expected: Record<string, unknown>[] = [];
        for (const line of bytesOf(name).toString('latin1').split('\r\n')) {
          if (line.trim() === '') continue;
          const text = (first: number, last: number) => line.slice(first - 1, last).trim();
          const list = (first: number, width: number, times: number) => {
            const entries = Array.from({ length: times }, (_, at) =>
              text(first + at * width, first + at * width + width - 1),
            );
            return entries.slice(0, entries.findLastIndex((entry) => entry !== '') + 1);
          };
          const last = expected.at(-1);
          if ('48'.includes(line.charAt(10)) && last) {
            last.long = `${last.long} ${text(12, 91)}`;
            continue;
          }
          expected.push({
            code: text(1, 5),
            type: line[10] === '7' ? 'modifier' : 'code',
            long: text(12, 91),
            short: text(92, 119),
            pricing: list(120, 2, 4),
            multiplePricing: text(128, 128),
            coverageManual: list(129, 6, 3),
            carriersManual: list(147, 8, 3),
            statute: text(171, 180),
            labCertifications: list(181, 3, 8),
            crossReferences: list(205, 5, 5),
            coverage: text(230, 230),
            ascGroup: text(231, 232),
            ascEffective: iso(text(233, 240)),
            mogGroup: text(241, 243),
            mogPolicy: text(244, 244),
            mogEffective: iso(text(245, 252)),
            processingNote: text(253, 256),
            betos: text(257, 259),
            serviceTypes: list(261, 1, 5),
            anesthesiaUnits: text(266, 268) === '' ? null : Number(text(266, 268)),
            added: iso(text(269, 276)),
            changed: iso(text(277, 284)),
            terminated: iso(text(285, 292)),
            action: text(293, 293),
          });
        }
        expect(expected.length).toBeGreaterThan(8_000);
        expect(await stored(hcpcs, name)).toEqual(byKey(expected, ({ code }) => String(code)));
      },
      120_000,
    );

    it.each(named(/^MCR_MUE_.*\.csv$/))(
      '%s',
      async (name) => {
        const text = bytesOf(name).toString('latin1');
        const expected = [...text.matchAll(/^([0-9A-Z]{5}),(\d+),([^,\r\n]*),([^\r\n]*)\r?$/gm)].map(
          ([, code, units, adjudication, rationale]) => ({
            code,
            units: Number(units),
            adjudication,
            rationale: rationale?.replace(/^"|"$/g, ''),
          }),
        );
        expect(expected.length).toBe(
          text.trimEnd().slice(text.indexOf('MUE Rationale')).split('\n').length - 1,
        );
        expect(await stored(mue, name)).toEqual(byKey(expected, ({ code }) => String(code)));
      },
      120_000,
    );

    it.each(named(/^AOC_V.*\.xlsx$/))(
      '%s',
      async (name) => {
        const cells = await cellsOf(bytesOf(name));
        const day = (text = '') =>
          text === ''
            ? null
            : new Date(Date.UTC(Number(text.slice(0, 4)), 0, Number(text.slice(4))))
                .toISOString()
                .slice(0, 10);
        const expected = cells.slice(2).map((row) => ({
          addOn: row.B,
          type: Number(row.A),
          addOnDeleted: day(row.C),
          primary: row.D,
          primaryDeleted: day(row.E),
          effective: day(row.F),
          deleted: day(row.G),
          notes: row.H ?? '',
        }));
        expect(expected.length).toBeGreaterThan(8_000);
        expect(await stored(addOn, name)).toEqual(byKey(expected, (row) => String(row.addOn)));
      },
      120_000,
    );

    it.each(named(/^PPRRVU.*\.csv$/))('%s', async (name) => {
      const lines = bytesOf(name)
        .toString('latin1')
        .trimEnd()
        .split(/\r\n|\r|\n/);
      const header = lines.findIndex((line) => line.startsWith('HCPCS,'));
      const expected = lines.slice(header + 1).map((line) => line.replace(/"[^"]*"/g, '').split(','));
      const rows = await stored(feeSchedule, name);
      const values = rows.map(({ pricing, ...row }) =>
        Object.values(row).toSpliced(22, 0, ...(expected[0]?.length === 32 ? [pricing ?? null] : [])),
      );
      expect(values).toEqual(
        byKey(expected, (cells) => cells[0] ?? '').map((cells) => cells.toSpliced(2, 1)),
      );
    });

    it('PTP, all parts together', async () => {
      const names = named(/^cci(pra|oph)-v\d{3}r\d-f\d.*\.txt(\.gz)?$/i).filter(
        (name) => !name.includes('excerpt'),
      );
      const text = (name: string) => (name.endsWith('.gz') ? gunzipSync(bytesOf(name)) : bytesOf(name));
      const files = names.map((name) => rangedOf(name.replace(/\.gz$/, ''), text(name))).toReversed();
      const store = createMemoryStore();
      const release = { kind: 'ptp', label: 'test', setting: null, from: null, to: null } as const;
      const set = await store.change(async (change) => {
        const made = await writeSet(change, release, (sink) => ptp.pack?.(files, sink) ?? Promise.reject());
        await change.commit({ add: [made], remove: [] });
        return made;
      });
      const rows = eachPtpRow(createBlockCache(store), set);
      let count = 0;
      for (const name of names) {
        for (const line of text(name).toString('latin1').split('\r\n')) {
          const cells = line.split('\t');
          if (!/^[0-9A-Z]{5}$/.test(cells[0] ?? '')) continue;
          const found = (await rows.next()).value;
          const day = (date: string | null | undefined) => date?.replaceAll('-', '') ?? '*';
          const same =
            found &&
            [
              found.column1,
              found.column2,
              found.priorTo1996,
              day(found.effective),
              day(found.deletion),
              found.indicator,
              found.rationale,
            ].join('\t') === line;
          if (!same) expect(found).toEqual(line);
          count += 1;
        }
      }
      expect((await rows.next()).done).toBe(true);
      expect(set.rows).toBe(count);
    }, 300_000);
  },
);

/** Cells of a workbook's sheet by column, read without the product: patterns over its XML. */
async function cellsOf(bytes: Uint8Array): Promise<Record<string, string>[]> {
  const zip = await JSZip.loadAsync(bytes);
  const xml = async (path: string) => (await zip.file(path)?.async('string')) ?? '';
  const plain = (text: string) =>
    text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
  const shared = [...(await xml('xl/sharedStrings.xml')).matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) =>
    plain([...item.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, part]) => part).join('')),
  );
  return [...(await xml('xl/worksheets/sheet1.xml')).matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(
    ([, row = '']) =>
      Object.fromEntries(
        [...row.matchAll(/<c r="([A-Z]+)\d+"[^>]*t="s"[^>]*><v>(\d+)<\/v><\/c>/g)].map(
          ([, column, index]) => [column, shared[Number(index)] ?? ''],
        ),
      ),
  );
}
