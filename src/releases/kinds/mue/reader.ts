import { ImportProblem } from '../../problem';
import type { KindReader, Recognized, SourceFile } from '../../types';
import { isCutOff, RowReader } from '../fields';
import { rowsBelowHeader } from '../sheet-rows';
import { namedMue, recognizeMue, settingOfHeader } from './recognize';
import type { MueRow } from './row';

/** NCCI Medically Unlikely Edits of Medicare, one file a setting, as CSV or workbook. */
export const mue: KindReader<MueRow> = {
  kind: 'mue',
  holdsCpt: true,
  recognize: recognizeMue,
  named: namedMue,
  rows: mueRows,
  table: {
    key: 'code',
    keyWidth: 5,
    columns: { code: 'text', units: 'count', adjudication: 'choice', rationale: 'choice' },
    groupOf: (code) => code.slice(0, 3),
    groupsPerBlock: 64,
  },
};

async function* mueRows(file: SourceFile, release: Recognized): AsyncGenerator<readonly MueRow[]> {
  const codes = new Set<string>();
  const rationales = new Set<string>();
  let last = '';
  const isHeader = (cells: readonly string[]) => {
    const setting = settingOfHeader(cells);
    if (setting === null) return null;
    if (setting === release.setting) return 4;
    const place = { file: file.name, field: 'MUE Values' };
    throw new ImportProblem('parts-differ', place, { found: setting, wanted: release.setting ?? '' });
  };
  for await (const batch of rowsBelowHeader(file, isHeader)) {
    yield batch.map(({ row, cells }): MueRow => {
      const read = new RowReader(file.name, row);
      const [code = '', units = '', adjudication = '', rationale = ''] = cells;
      const found = {
        code: read.code('HCPCS/CPT Code', code),
        units: Number(read.match('MUE Values', units.trim(), /^\d{1,9}$/)),
        adjudication: read.match('MUE Adjudication Indicator', adjudication.trim(), /^[123]( |$)/),
        rationale: read.match('MUE Rationale', rationale.trim(), /\S/),
      };
      if (codes.has(found.code)) {
        throw new ImportProblem('duplicate', { file: file.name, row }, { code: found.code });
      }
      codes.add(found.code);
      rationales.add(found.rationale);
      last = found.rationale;
      return found;
    });
  }
  if (codes.size === 0) throw new ImportProblem('empty', { file: file.name });
  if (isCutOff(last, rationales)) {
    throw new ImportProblem('truncated', { file: file.name, field: 'MUE Rationale' }, { value: last });
  }
}
