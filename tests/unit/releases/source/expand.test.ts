import { describe, expect, it } from 'vitest';
import { expand, watched } from '../../../../src/releases/source';
import { all, fileOfBytes, fileOfText, gzipped, rangedOf, zipped } from '../../../support/releases/files';
import { workbook } from '../../../support/releases/workbook';

const ORDER = '00001 A00     0 Cholera\r\n'.repeat(2000);

async function contents(files: Parameters<typeof expand>[0]) {
  const found: Record<string, string> = {};
  for await (const file of expand(files)) found[file.name] = await new Response(file.stream()).text();
  return found;
}

describe('opening what was dropped', () => {
  it('gives the files within zips, leaving out folders, documents and what systems add', async () => {
    const zip = await zipped({
      'icd10cm-Code Descriptions-2026/': '',
      'icd10cm-Code Descriptions-2026/icd10cm_order_2026.txt': ORDER,
      'Readme.pdf': '%PDF-1.7',
      '__MACOSX/._icd10cm_order_2026.txt': 'x',
      '.DS_Store': 'x',
      'icd10cm_tabular.xsd': '<xs:schema/>',
      'old.xls': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    });
    expect(await contents([rangedOf('codes.zip', zip), fileOfText('plain.txt', 'A')])).toEqual({
      'codes.zip/icd10cm_order_2026.txt': ORDER,
      'plain.txt': 'A',
    });
  });

  it('knows zips and gzips by their bytes, one within another, and keeps a workbook whole', async () => {
    const book = await workbook('Sheet', [['A']]);
    const inner = await zipped({ 'order.txt.gz': await gzipped(Buffer.from(ORDER)), 'AOC.xlsx': book });
    const files = await all(expand([rangedOf('release.dat', await zipped({ 'inner.bin': inner }))]));
    expect(files.map(({ name }) => name)).toEqual([
      'release.dat/inner.bin/order.txt',
      'release.dat/inner.bin/AOC.xlsx',
    ]);
    expect((await new Response(files[1]?.stream()).arrayBuffer()).byteLength).toBe(book.length);
  });

  it('refuses a zip that was cut off or damaged', async () => {
    const zip = await zipped({ 'order.txt': ORDER });
    for (const bytes of [zip.slice(0, zip.length - 30), zip.slice(0, 200)]) {
      await expect(contents([rangedOf('a.zip', bytes)])).rejects.toMatchObject({ reason: 'bad-zip' });
    }
    const damaged = zip.slice();
    damaged.fill(0x5a, 60, 90);
    await expect(contents([rangedOf('a.zip', damaged)])).rejects.toMatchObject({ reason: 'bad-zip' });
  });

  it('refuses a damaged or cut gzip file', async () => {
    const packed = await gzipped(Buffer.from(ORDER));
    for (const bytes of [packed.slice(0, -12), packed.slice(0, 40)]) {
      await expect(contents([rangedOf('a.gz', bytes)])).rejects.toMatchObject({ reason: 'bad-zip' });
    }
  });

  it('refuses bombs: too dense, too many, too deep', async () => {
    const bomb = await zipped({ 'order.txt': new Uint8Array(9 * 1024 * 1024) });
    await expect(contents([rangedOf('a.zip', bomb)])).rejects.toMatchObject({ reason: 'too-large' });
    const gzipBomb = await gzipped(new Uint8Array(9 * 1024 * 1024));
    await expect(contents([rangedOf('a.gz', gzipBomb)])).rejects.toMatchObject({ reason: 'too-large' });
    let deep = await zipped({ 'a.txt': 'A' });
    for (let depth = 0; depth < 4; depth += 1) deep = await zipped({ 'inner.zip': deep });
    await expect(contents([rangedOf('a.zip', deep)])).rejects.toMatchObject({ reason: 'bad-zip' });
  });

  it('reads a zip without random access from memory', async () => {
    const zip = await zipped({ 'order.txt': ORDER });
    expect(await contents([fileOfBytes('a.zip', zip, 1000)])).toEqual({ 'a.zip/order.txt': ORDER });
  });
});

describe('watching a file', () => {
  it('counts the bytes as they are read', async () => {
    let seen = 0;
    const file = watched(fileOfText('a.txt', ORDER, 100), { onBytes: (bytes) => (seen += bytes) });
    await new Response(file.stream()).text();
    expect(seen).toBe(ORDER.length);
  });

  it('ends every read once it is canceled', async () => {
    const stop = new AbortController();
    const source = rangedOf('a.zip', await zipped({ 'order.txt': ORDER }));
    const file = watched(source, { signal: stop.signal });
    const reader = file.stream().getReader();
    await reader.read();
    stop.abort();
    await expect(reader.read()).rejects.toMatchObject({ reason: 'canceled' });
    await expect(contents([file])).rejects.toMatchObject({ reason: 'canceled' });
  });
});
