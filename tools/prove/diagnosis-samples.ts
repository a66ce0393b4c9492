import { addendaText, billed, heading, orderText } from '../../tests/support/releases/icd10cm';
import { asLine, csvCells, csvRows, linesOf, type Sample } from './sample';

const BOOK = [
  ...Array.from({ length: 12 }, (_, at) => {
    const category = `B${String(at + 10)}`;
    return [
      heading(category),
      billed(`${category}0`),
      billed(
        `${category}1`,
        `A longer title of ${category} that is cut in its short form, as it has more than sixty characters`,
      ),
    ];
  }).flat(),
  heading('S00'),
  heading('S00X'),
  billed('S00XXXA'),
  billed('S00XXXD'),
  billed('R05'),
  heading('U07'),
  billed('U071'),
];
const ADDED = billed('R051', 'A new test cough');
const AFTER = [...BOOK.slice(0, -3), heading('R05'), ADDED, ...BOOK.slice(-2)];

const order: Sample = {
  kind: 'icd10cm-order',
  id: 'icd10cm-order:FY2024',
  name: 'icd10cm_order_2024.txt',
  text: orderText(BOOK),
  encoding: 'latin1',
  others: [],
  isWorkbook: false,
  read(text) {
    const found: string[] = [];
    for (const line of linesOf(text)) {
      if (line === '') continue;
      // Lines end where `linesOf` ends them: in a title, U+2028 is a character like any other.
      const match = /^\d{5} (\S{3,7}) *([01]) (.{60}) (.*)$/s.exec(line);
      if (match === null) return null;
      found.push(asLine(match.slice(1)));
    }
    return found;
  },
  line: ({ code, billable, short, title }) => asLine([code, billable, short, title]),
};

const addenda: Sample = {
  ...order,
  kind: 'icd10cm-addenda',
  id: 'icd10cm-order:FY2025',
  name: 'icd10cm_order_addenda_2025.txt',
  text: addendaText(
    [
      ['delete', billed('R05')],
      ['add', heading('R05')],
      ['add', ADDED],
      ['revise-from', billed('B100')],
      ['revise-to', billed('B100', 'Its new title')],
    ],
    { from: 2024, to: 2025 },
    { before: BOOK, after: AFTER },
  ),
  others: [{ name: order.name, text: order.text, sameRelease: false }],
  read(text) {
    const rows = new Map(
      BOOK.map((row) => [row.code, asLine([row.code, row.billable, row.short, row.title])]),
    );
    for (const line of linesOf(text)) {
      const match = /^(Add|Delete|Revise to):[ \t]*([01]) (\S{3,7}) *(.{60}) (.*)$/s.exec(line);
      const [, action, flag, code = '', short, title] = match ?? [];
      if (action === 'Delete') rows.delete(code);
      else if (action !== undefined) rows.set(code, asLine([code, flag, short, title]));
    }
    return [...rows.values()];
  },
};

const conversion: Sample = {
  kind: 'icd10cm-conversion',
  id: 'icd10cm-conversion:FY2031',
  name: 'ICD-10-CM-CONVERSION-TABLE-FY2031.xlsx',
  text: [
    'Current code assignment,Effective,Previous Code(s) Assignment',
    ...Array.from(
      { length: 30 },
      (_, at) => `B${at + 10}.1,${2017 + (at % 14)},"B${at + 10}.0, C${at + 10}.9"`,
    ),
    'E11.11,2030,E11.69 and R40.20',
    '',
  ].join('\r\n'),
  encoding: 'utf-8',
  others: [],
  isWorkbook: true,
  read(text) {
    const cells = csvCells(text);
    if (cells === null) return null;
    const header = cells.findIndex(([first = '']) => /^current code/i.test(first));
    return cells
      .slice(header + 1)
      .filter((record) => record.some((cell) => cell.trim() !== ''))
      .map(([code = '', , previous]) => asLine([code.replace('.', '').toUpperCase(), previous]));
  },
  line: ({ code, published }) => asLine([code, published]),
};

const notes = (name: string, ...texts: string[]) =>
  `<${name}>${texts.map((text) => `<note>${text}</note>`).join('')}</${name}>`;
const diag = (at: number) =>
  `<diag><name>S${at}</name><desc>Open test wound ${at}</desc>${notes('excludes1', `test of part ${at} (P10-P15)`)}\r\n<diag><name>S${at}.0</name><desc>Deeper test wound ${at}</desc>${notes('inclusionTerm', `Part ${at}`)}</diag></diag>\r\n`;

const tabular: Sample = {
  kind: 'icd10cm-tabular',
  id: 'icd10cm-tabular:FY2031',
  name: 'icd10cm_tabular_2031.xml',
  text: `<?xml version="1.0" encoding="utf-8"?>\r\n<ICD10CM.tabular><version>2031</version>\r\n<chapter><name>19</name><desc>Test injuries (S00-T88)</desc><sectionIndex><sectionRef first="S10" last="S39" id="S10-S39">Test injuries</sectionRef></sectionIndex>\r\n<section id="S10-S39"><desc>Test injuries (S10-S39)</desc>\r\n${Array.from({ length: 30 }, (_, at) => diag(at + 10)).join('')}</section></chapter>\r\n<chapter><name>22</name><desc>Test purposes (U00-U85)</desc><section id="U07-U07"><desc>Test use (U07)</desc><diag><name>U07</name><desc>Test use</desc></diag></section></chapter></ICD10CM.tabular>\r\n`,
  encoding: 'utf-8',
  others: [],
  isWorkbook: false,
  read: (text) =>
    [...text.matchAll(/<diag\b[^>]*>[^<]*<name\s*>([^<]*)<\/name\s*>[^<]*<desc\s*>([^<]*)<\/desc\s*>/g)].map(
      ([, code = '', title]) => asLine([code.replace('.', ''), title]),
    ),
  line: ({ code, level, title }) => (level === 'chapter' || level === 'section' ? '' : asLine([code, title])),
};

const taxonomy: Sample = {
  kind: 'taxonomy',
  id: 'taxonomy:25.1',
  name: 'nucc_taxonomy_251.csv',
  text: [
    'Code,Grouping,Classification,Specialization,Definition,Notes,Display Name,Section',
    ...Array.from(
      { length: 30 },
      (_, at) =>
        `${at + 100}A00000X,Testers,"Test Reader, ${at}",,"Reads ’tests’,\r\nline by line.",[1/1/2020: new],Test Reader ${at},${at % 2 ? 'Individual' : 'Non-Individual'}`,
    ),
    '',
  ].join('\r\n'),
  encoding: 'utf-8',
  others: [],
  isWorkbook: false,
  read(text) {
    const rows = csvRows(
      text.replace(/^\ufeff/, ''),
      (cells) => cells.some((cell) => cell.trim() !== ''),
      asLine,
    );
    return rows === null ? null : rows.slice(1);
  },
  line: (row) =>
    asLine([
      row.code,
      row.grouping,
      row.classification,
      row.specialization,
      row.definition,
      row.notes,
      row.displayName,
      row.section,
    ]),
};

export const DIAGNOSIS_SAMPLES: readonly Sample[] = [order, addenda, conversion, tabular, taxonomy];
