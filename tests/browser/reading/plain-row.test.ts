import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlainBody, plainCells } from '../../../src/reading/tables/plain-row';

function bodyOf(rows: string): HTMLTableSectionElement {
  const table = document.createElement('table');
  table.innerHTML = `<tbody>${rows}</tbody>`;
  return table.tBodies[0] as HTMLTableSectionElement;
}

function rowOf(cells: string): HTMLTableRowElement {
  return bodyOf(`<tr>${cells}</tr>`).rows[0] as HTMLTableRowElement;
}

/** What both readers say of each row: its texts, or null. */
function readBoth(body: HTMLTableSectionElement): {
  alone: (string[] | null)[];
  together: (string[] | null)[];
} {
  const cells: string[] = [];
  const first = body.rows[0];
  const whole = first ? PlainBody.of(body, first) : null;
  const rows = [...body.rows];
  return {
    alone: rows.map((row) => (plainCells(row, cells) ? [...cells] : null)),
    together: rows.map((row) => (whole?.read(row, cells) ? [...cells] : null)),
  };
}

const PLAIN = '<td>99213</td><td>25</td>';

describe('a row read from its markup', () => {
  it('gives the text of each cell, blank ones too', () => {
    const cells: string[] = [];
    expect(plainCells(rowOf('<td>99213</td>\n <td></td><th>$ 1.00</th>'), cells)).toBe(true);
    expect(cells).toEqual(['99213', '', '$ 1.00']);
  });

  it.each([
    ['an element in a cell', '<td>99213</td><td><b>25</b></td>'],
    ['a character reference', '<td>R&amp;D</td>'],
    ['a non-breaking space', '<td>99213&nbsp;25</td>'],
    ['a soft hyphen', '<td>992\u00AD13</td>'],
    ['a zero-width space', '<td>992\u200B13</td>'],
    ['a comment between cells', '<td>1</td><!-- no cell --><td>2</td>'],
    ['a comment in a cell', '<td>1<!-- no text --></td>'],
    ['a script', '<td>1<script></script></td>'],
  ])('leaves %s to the walk', (_what, cells) => {
    expect(plainCells(rowOf(cells), [])).toBe(false);
  });

  it('is not misled by signs in attributes', () => {
    const cells: string[] = [];
    expect(plainCells(rowOf(`<td class="a" title='x'>1</td><td data-a="b">2</td>`), cells)).toBe(true);
    expect(cells).toEqual(['1', '2']);
    const row = rowOf('<td>1</td>');
    row.cells[0]?.setAttribute('title', 'a > "b" <td>76377</td>');
    if (plainCells(row, cells)) expect(cells).toEqual(['1']);
  });
});

describe('the rows of a body read from its markup', () => {
  it('gives the rows one by one', () => {
    const { together } = readBoth(bodyOf(`<tr class="odd">${PLAIN}</tr>\n<tr>${PLAIN}</tr><tr></tr>`));
    expect(together).toEqual([['99213', '25'], ['99213', '25'], []]);
  });

  it('goes on after a row with a character it cannot tell', () => {
    const { together } = readBoth(bodyOf(`<tr>${PLAIN}</tr><tr><td>A&amp;B</td></tr><tr>${PLAIN}</tr>`));
    expect(together).toEqual([['99213', '25'], null, ['99213', '25']]);
  });

  it('stops at a row that holds more than text', () => {
    const { together } = readBoth(bodyOf(`<tr>${PLAIN}</tr><tr><td><i>1</i></td></tr><tr>${PLAIN}</tr>`));
    expect(together).toEqual([['99213', '25'], null, null]);
  });

  it('answers nothing once rows are asked for out of their order', () => {
    const body = bodyOf(`<tr>${PLAIN}</tr><tr>${PLAIN}</tr><tr>${PLAIN}</tr>`);
    const [first, second, third] = body.rows;
    if (!first || !second || !third) throw new Error('three rows');
    const whole = PlainBody.of(body, first);
    expect(whole?.read(first, [])).toBe(true);
    expect(whole?.read(third, [])).toBe(false);
    expect(whole?.read(second, [])).toBe(false);
  });

  it('is not for bodies of very many rows, nor for one that begins with another row', () => {
    const long = bodyOf(`<tr>${PLAIN}</tr>`.repeat(3001));
    expect(PlainBody.of(long, long.rows[0] as Element) === null).toBe(true);
    const short = bodyOf(`<tr>${PLAIN}</tr><tr>${PLAIN}</tr>`);
    expect(PlainBody.of(short, short.rows[1] as Element)).toBeNull();
  });

  const piece = fc.constantFrom(
    '99213',
    ' ',
    '\n',
    '<',
    '>',
    '&',
    '"',
    "'",
    '\u00a0',
    '\u200B',
    'tr',
    '</td>',
    '$1.00',
  );
  const cell = fc.record({
    text: fc.array(piece, { maxLength: 3 }),
    title: fc.array(piece, { maxLength: 3 }),
  });

  it('says of any row what the page says, or nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 3 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const body = bodyOf('');
        for (const cells of rows) {
          const row = body.insertRow();
          for (const { text, title } of cells) {
            const made = row.insertCell();
            made.textContent = text.join('');
            if (title.length > 0) made.setAttribute('title', title.join(''));
          }
        }
        const { alone, together } = readBoth(body);
        [...body.rows].forEach((row, at) => {
          const shown = [...row.cells].map((one) => one.textContent);
          if (alone[at]) expect(alone[at]).toEqual(shown);
          if (together[at]) expect(together[at]).toEqual(shown);
        });
      }),
    );
  });
});
