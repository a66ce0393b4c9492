import { hcpcsText } from '../../tests/support/releases/hcpcs';
import { edit, ptpText } from '../../tests/support/releases/ptp';
import { asLine, csvRows, linesOf, type Sample } from './sample';

const isCode = (cell: string) => /^[0-9A-Z]{5}$/.test(cell.trim());
const padded = (cell: string) => (/^\d{3,4}$/.test(cell.trim()) ? cell.trim().padStart(5, '0') : cell.trim());
const code = (at: number) => `${10_000 + at * 37}`;

const hcpcs: Sample = {
  kind: 'hcpcs',
  id: 'hcpcs:2025-01',
  name: 'HCPC2025_JAN_ANWEB_12172024.txt',
  text: hcpcsText(),
  encoding: 'latin1',
  others: [],
  isWorkbook: false,
  read(text) {
    const rows: { code: string; long: string }[] = [];
    for (const line of linesOf(text)) {
      if (line.trim() === '') continue;
      const [name, type, chunk] = [line.slice(0, 5).trim(), line.charAt(10), line.slice(11, 91).trim()];
      if ('37'.includes(type)) rows.push({ code: name, long: chunk });
      else {
        const last = rows.at(-1);
        if (last === undefined || last.code !== name) return null;
        last.long = `${last.long} ${chunk}`;
      }
    }
    return rows.map((row) => asLine([row.code, row.long]));
  },
  line: (row) => asLine([row.code, row.long]),
};

const ptpRows = (part: number) =>
  Array.from({ length: 12 }, (_, at) =>
    edit(code(part * 100 + (at >> 1)), code(at + 300), {
      deletion: at % 3 === 0 ? '2024-12-31' : null,
      indicator: String([0, 1, 9][at % 3]),
      rationale: at % 2 ? 'Reason one' : 'Another reason ®',
    }),
  );

const ptp: Sample = {
  kind: 'ptp',
  id: 'ptp:2026Q3:practitioner',
  name: 'ccipra-v322r0-f2.TXT',
  text: ptpText(ptpRows(2)),
  encoding: 'latin1',
  others: [1, 3, 4].map((part) => ({
    name: `ccipra-v322r0-f${part}.txt`,
    text: ptpText(ptpRows(part)),
    sameRelease: true,
  })),
  isWorkbook: false,
  read: (text) =>
    linesOf(text)
      .map((line) => line.split('\t'))
      .filter((cells) => isCode(cells[0] ?? '') || isCode(padded(cells[0] ?? '')))
      .map(([one = '', two = '', ...rest]) => asLine([padded(one), padded(two), ...rest.slice(0, 5)])),
  line: (row) =>
    asLine([
      row.column1,
      row.column2,
      row.priorTo1996,
      String(row.effective).replaceAll('-', ''),
      row.deletion === null ? '*' : String(row.deletion).replaceAll('-', ''),
      row.indicator,
      row.rationale,
    ]),
};

const mue: Sample = {
  kind: 'mue',
  id: 'mue:2026Q2:practitioner',
  name: 'MCR_MUE_PractitionerServices_Eff_04-01-2026.csv',
  text: [
    '"Notice ® of the owner\r\n\r\nof the codes",,,',
    '"HCPCS/\nCPT Code",Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale',
    ...Array.from(
      { length: 30 },
      (_, at) =>
        `${code(at)},${at},${['1 Line Edit', '2 Date of Service Edit: Policy', '3 Date of Service Edit: Clinical'][at % 3]},Reason ${at % 4}`,
    ),
    '',
  ].join('\r\n'),
  encoding: 'latin1',
  others: [],
  isWorkbook: false,
  read(text) {
    return csvRows(
      text,
      ([first = '']) => isCode(padded(first)),
      ([one = '', units = '', ...rest]) => asLine([padded(one), Number(units), ...rest.slice(0, 2)]),
    );
  },
  line: (row) => asLine([row.code, row.units, row.adjudication, row.rationale]),
};

const julian = (iso: unknown) => {
  if (iso === null) return '';
  const year = Number(String(iso).slice(0, 4));
  const day = (Date.parse(`${iso}T00:00:00Z`) - Date.UTC(year, 0, 0)) / 86_400_000;
  return `${year}${String(day).padStart(3, '0')}`;
};

const addOn: Sample = {
  kind: 'add-on',
  id: 'add-on:2026Q2',
  name: 'AOC_V2026Q2-MCR.xlsx',
  text: [
    'Notice of the owner',
    'AOC_Edit_Type,Add-On_Code,AOC_DelDT,Primary_Code,Primary_Code_DelDT,AOC_Edit_EffDT,AOC_Edit_DelDT,Special_Instruction_Notes',
    ...Array.from(
      { length: 30 },
      (_, at) =>
        `${(at % 3) + 1},${code(at)},,${at % 3 === 1 ? 'CCCCC' : code(at + 99)},,2013091,${at % 5 ? '' : '2020366'},${at % 4 ? '' : 'Asks the contractor'}`,
    ),
    '',
  ].join('\r\n'),
  encoding: 'utf-8',
  others: [],
  isWorkbook: true,
  read(text) {
    return csvRows(
      text,
      ([, second = '']) => isCode(padded(second)),
      ([type, one = '', ended, two = '', ...rest]) =>
        asLine([
          type,
          padded(one),
          ended,
          padded(two),
          ...Array.from({ length: 4 }, (_, at) => rest[at] ?? ''),
        ]),
    );
  },
  line: (row) =>
    asLine([
      row.type,
      row.addOn,
      julian(row.addOnDeleted),
      row.primary,
      julian(row.primaryDeleted),
      julian(row.effective),
      julian(row.deleted),
      row.notes,
    ]),
};

const fee: Sample = {
  kind: 'fee-schedule',
  id: 'fee-schedule:2025-10',
  name: 'PPRRVU2025_Oct.csv',
  text: [
    ',,2025 National Physician Fee Schedule Relative Value File October Release',
    '',
    'HCPCS,MOD,DESCRIPTION,CODE,PAYMENT,RVU,PE RVU,INDICATOR,PE RVU,INDICATOR,RVU,TOTAL,TOTAL,IND,DAYS,OP,OP,OP,PROC,SURG,SURG,SURG,SURG,BASE,FACTOR,PROCEDURES,FLAG,INDICATOR,AMOUNT,AMOUNT,AMOUNT',
    ...Array.from(
      { length: 30 },
      (_, at) =>
        `${code(at)},${at % 4 ? '' : '26'},Words of others,A,,0.${10 + at},0.29,,0.29,NA,0.04,1.12,1.12,1,000,0.10,0.80,0.10,0,3,9,0,2,00810,32.3465,09,0,88,0.00,0.01,0.02`,
    ),
    '',
  ].join('\r\n'),
  encoding: 'latin1',
  others: [],
  isWorkbook: false,
  read(text) {
    return csvRows(
      text,
      ([first = '']) => isCode(padded(first)) && padded(first) !== 'HCPCS',
      (record) => asLine([padded(record[0] ?? ''), ...[1, 3, 5, 11, 13, 14, 19].map((at) => record[at])]),
    );
  },
  line: (row) =>
    asLine([
      row.code,
      row.modifier,
      row.status,
      row.work,
      row.nonFacilityTotal,
      row.pcTc,
      row.global,
      row.bilateral,
    ]),
};

const EDITOR = (codes: readonly string[]) => `
Definitions of Medicare Code Edits
ICD-10 Version
v51.1 April 2034

Table of Contents
Chapter 1: Edit code lists\t7
1. Invalid diagnosis or procedure code\t8
2. Questionable admission\t8
3. Unacceptable principal diagnosis\t9

Chapter 1: Edit code lists
Below is a list.
1. Invalid diagnosis or procedure code
2. Questionable admission
3. Unacceptable principal diagnosis

1. Invalid diagnosis or procedure code
Every code is looked up.
2. Questionable admission
A. Some words that go on.
Questionable admission codes
A000\tTest again
3. Unacceptable principal diagnosis
Unacceptable codes
*Z5189\tTest that is acceptable with another
${codes.map((name) => `${name}\tTest list of ${name}`).join('\n')}
Chapter 2: Code list changes
1. Invalid diagnosis or procedure code changes
A009\tGone
Index
Adult
age categories\t8
`;

const editor: Sample = {
  kind: 'code-editor',
  id: 'code-editor:v51.1',
  name: 'Definitions of Medicare Code Edits_v_51_1.txt',
  text: EDITOR(Array.from({ length: 30 }, (_, at) => `B${at + 10}0`)),
  encoding: 'latin1',
  others: [],
  isWorkbook: false,
  isProse: true,
  read(text) {
    return linesOf(text).flatMap((line) => {
      const match = /^\*?([A-Z0-9]{3,7}) ?\t+(.+)$/.exec(line);
      return match === null ? [] : asLine(match.slice(1));
    });
  },
  line: (row) => asLine([row.code, row.title]),
};

export const PROCEDURE_SAMPLES: readonly Sample[] = [hcpcs, ptp, mue, addOn, fee, editor];
