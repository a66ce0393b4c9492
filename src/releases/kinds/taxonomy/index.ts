import { ImportProblem } from '../../problem';
import { records } from '../../source/records';
import type { KindReader, Recognized, SourceFile, TableSpec } from '../../types';

/** One provider taxonomy code of NUCC, every column of the file. */
export type TaxonomyRow = {
  /** Ten characters, the last an X. */
  readonly code: string;
  readonly grouping: string;
  readonly classification: string;
  readonly specialization: string;
  readonly definition: string;
  readonly notes: string;
  readonly displayName: string;
  /** `Individual` or `Non-Individual`. */
  readonly section: string;
};

/** Columns in the order of the file. */
const HEADER = [
  'Code',
  'Grouping',
  'Classification',
  'Specialization',
  'Definition',
  'Notes',
  'Display Name',
  'Section',
] as const;

const table: TableSpec<TaxonomyRow> = {
  key: 'code',
  keyWidth: 10,
  columns: {
    code: 'text',
    grouping: 'choice',
    classification: 'text',
    specialization: 'text',
    definition: 'text',
    notes: 'text',
    displayName: 'text',
    section: 'choice',
  },
  groupOf: (code) => code.slice(0, 3),
  groupsPerBlock: 16,
  ordered: true,
};

/** NUCC's health care provider taxonomy (CSV). Its version stands in the name alone: notes are not dated each time. */
export const taxonomy: KindReader<TaxonomyRow> = {
  kind: 'taxonomy',
  holdsCpt: false,
  recognize(head) {
    if (!isHeader(head.records[0] ?? [])) return null;
    const version = /taxonomy[ _-]?(\d\d)[._-]?([01])(?!\d)/i.exec(head.name);
    if (version === null) throw new ImportProblem('needs-year', { file: head.name });
    return asTaxonomy(Number(version[1]), version[2] === '1');
  },
  named(label) {
    const match = /^(\d\d)\.([01])$/.exec(label);
    return match && asTaxonomy(Number(match[1]), match[2] === '1');
  },
  rows: taxonomyRows,
  table,
};

/** Published on January 1 (`.0`) and July 1 (`.1`); in use from April 1 and October 1, for six months. Source: NUCC. */
function asTaxonomy(year: number, isJuly: boolean): Recognized {
  return {
    kind: 'taxonomy',
    label: `${year}.${isJuly ? 1 : 0}`,
    setting: null,
    from: isJuly ? `20${year}-10-01` : `20${year}-04-01`,
    to: isJuly ? `20${year + 1}-03-31` : `20${year}-09-30`,
    part: null,
    parts: null,
  };
}

function isHeader(record: readonly string[]): boolean {
  return HEADER.every((name, index) => record[index]?.trim().toLowerCase() === name.toLowerCase());
}

async function* taxonomyRows(file: SourceFile): AsyncGenerator<readonly TaxonomyRow[], void, undefined> {
  const seen = new Set<string>();
  for await (const { first, records: batch } of records(file, { delimiter: ',' })) {
    const rows: TaxonomyRow[] = [];
    for (const [index, record] of batch.entries()) {
      const isBlank = record.every((cell) => cell.trim() === '');
      if (isBlank || (first + index === 1 && isHeader(record))) continue;
      const row = readRow(record, file.name, first + index);
      if (seen.has(row.code)) {
        throw new ImportProblem('duplicate', { file: file.name, row: first + index }, { found: row.code });
      }
      seen.add(row.code);
      rows.push(row);
    }
    yield rows;
  }
  if (seen.size === 0) throw new ImportProblem('empty', { file: file.name });
}

function readRow(record: readonly string[], file: string, row: number): TaxonomyRow {
  if (record.length !== HEADER.length) {
    const details = { found: `${record.length} columns`, wanted: String(HEADER.length) };
    throw new ImportProblem('bad-row', { file, row }, details);
  }
  const [code = '', grouping = '', classification = '', specialization = '', definition = '', ...others] =
    record;
  const [notes = '', displayName = '', section = ''] = others;
  const wrong = (field: (typeof HEADER)[number], found: string) =>
    new ImportProblem('bad-field', { file, row, field }, { found });
  if (!/^[0-9A-Z]{9}X$/.test(code)) throw wrong('Code', code);
  if (section !== 'Individual' && section !== 'Non-Individual') throw wrong('Section', section);
  if (grouping === '') throw wrong('Grouping', grouping);
  return { code, grouping, classification, specialization, definition, notes, displayName, section };
}
