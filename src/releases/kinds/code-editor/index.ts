import type { KindReader, Recognized, TableSpec } from '../../types';
import { type CodeEditorRow, codeEditorRows } from './rows';

export type { CodeEditorRow } from './rows';

const table: TableSpec<CodeEditorRow> = {
  key: 'code',
  keyWidth: 7,
  columns: {
    code: 'text',
    system: 'choice',
    edit: 'choice',
    editTitle: 'choice',
    list: 'choice',
    title: 'text',
    ageFrom: 'count',
    ageTo: 'count',
    sex: 'choice',
    withSecondary: 'count',
  },
  groupOf: (code) => code.slice(0, 3),
  groupsPerBlock: 64,
  ordered: true,
};

/** CMS's definitions of the Medicare Code Editor: which diagnoses and inpatient procedures which edit looks for. */
export const codeEditor: KindReader<CodeEditorRow> = {
  kind: 'code-editor',
  holdsCpt: false,
  recognize({ text }) {
    if (!/Definitions of Medicare Code Edits/i.test(text)) return null;
    const [, version, month, year] =
      /^v(\d+(?:\.\d+)?) (January|April|July|October) (20\d\d)\s*$/m.exec(text) ?? [];
    return version === undefined ? null : asCodeEditor(version, MONTHS[month ?? ''] ?? '10', Number(year));
  },
  rows: codeEditorRows,
  table,
};

const MONTHS: Readonly<Record<string, string>> = { January: '01', April: '04', July: '07', October: '10' };

/** An edition holds until the fiscal year ends, or a later one of the year begins. */
function asCodeEditor(version: string, month: string, year: number): Recognized {
  return {
    kind: 'code-editor',
    label: `v${version}`,
    setting: null,
    from: `${year}-${month}-01`,
    to: `${month === '10' ? year + 1 : year}-09-30`,
    part: null,
    parts: null,
  };
}
