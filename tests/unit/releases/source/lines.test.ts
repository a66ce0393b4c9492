import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lines } from '../../../../src/releases/source';
import { LineSplitter } from '../../../../src/releases/source/split-lines';
import { all, fileOfBytes, fileOfText } from '../../../support/releases/files';

async function linesOf(file: ReturnType<typeof fileOfText>) {
  const batches = await all(lines(file));
  return { lines: batches.flatMap((batch) => batch.lines), unended: batches.at(-1)?.unended ?? false };
}

const piece = fc.string({ unit: fc.constantFrom('a', '9', ' ', '\r', '\n', '\r\n') });

describe('lines of a file', () => {
  it('end at LF, CRLF or CR, however the text is cut into pieces', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const splitter = new LineSplitter();
        const found = pieces.flatMap((text) => splitter.push(text));
        const last = splitter.end();
        if (last !== null) found.push(last.line);
        const whole = pieces.join('').split(/\r\n|\r|\n/);
        if (whole.at(-1) === '') whole.pop();
        expect(found).toEqual(whole);
      }),
    );
  });

  it('are the same for any size of chunks, in UTF-8, UTF-16 and Latin-1', async () => {
    const text = 'A00\r\n“§ 1861(s)” ®\rB01\n\u{1F9FE}\r\n';
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 64 }), async (chunk) => {
        const bytes = new TextEncoder().encode(text);
        expect((await linesOf(fileOfBytes('a.txt', bytes, chunk))).lines).toEqual([
          'A00',
          '“§ 1861(s)” ®',
          'B01',
          '\u{1F9FE}',
        ]);
        const wide = new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
        expect((await linesOf(fileOfBytes('a.txt', wide, chunk))).lines).toContain('“§ 1861(s)” ®');
        const latin = new Uint8Array(Buffer.from('CPT® é\r\nLevel II\r\n', 'latin1'));
        expect((await linesOf(fileOfBytes('a.txt', latin, chunk))).lines).toEqual(['CPT® é', 'Level II']);
      }),
      { numRuns: 30 },
    );
  });

  it('turn to Latin-1 at a byte late in a big file, a begun character of the piece before included', async () => {
    const bytes = new Uint8Array(
      Buffer.from(`${'A00 Cholera\r\n'.repeat(10_000)}caf\u00c3\r\n\u00ae\r\n`, 'latin1'),
    );
    for (let chunk = 4093; chunk < 4096; chunk += 1) {
      const { lines: found } = await linesOf(fileOfBytes('a.txt', bytes, chunk));
      expect(found.slice(-2)).toEqual(['cafÃ', '®']);
    }
    const cut = bytes.length - 5;
    const twoPieces = { ...fileOfBytes('a.txt', bytes, cut) };
    expect((await linesOf(twoPieces)).lines.slice(-2)).toEqual(['cafÃ', '®']);
  });

  it('refuse a file that is UTF-8 first and something else later', async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode(`§${'x'.repeat(3000)}\n`), 0xae, 0x20, 0x0a]);
    await expect(linesOf(fileOfBytes('a.txt', bytes, 1500))).rejects.toMatchObject({ reason: 'not-text' });
  });

  it('refuse zero bytes and endless lines, naming the row', async () => {
    await expect(linesOf(fileOfText('a.txt', 'A00\0\n'))).rejects.toMatchObject({ reason: 'not-text' });
    await expect(linesOf(fileOfText('a.txt', `A00\n${'x'.repeat(200_000)}`))).rejects.toMatchObject({
      reason: 'too-large',
      place: { file: 'a.txt', row: 2 },
    });
  });

  it('say when the last line has no end, as in a file that was cut off', async () => {
    expect((await linesOf(fileOfText('a.txt', 'A00\r\nA01'))).unended).toBe(true);
    expect((await linesOf(fileOfText('a.txt', 'A00\r\nA01\r'))).unended).toBe(false);
    expect((await linesOf(fileOfText('a.txt', 'A00\r\n'))).unended).toBe(false);
  });
});
