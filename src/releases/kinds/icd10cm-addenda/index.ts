import { ImportProblem } from '../../problem';
import type { FileHead, KindReader, Recognized, SourceFile, TableSpec } from '../../types';
import { asYearly, fiscalYearInName, namedYearly } from '../fiscal-year';
import { readAddenda } from './read';
import { type AddendaRow, readChange } from './row';

export { applyAddenda } from './apply';
export { type Addenda, readAddenda } from './read';
export type { AddendaAction, AddendaRow } from './row';

const table: TableSpec<AddendaRow> = {
  key: 'code',
  keyWidth: 7,
  columns: { code: 'text', action: 'choice', billable: 'count', short: 'text', title: 'text' },
  groupOf: (code) => code.slice(0, 3),
  groupsPerBlock: 16,
  ordered: true,
  sameAs: { short: 'title' },
};

/** Changes from one fiscal year's order file to the next; `applyAddenda` makes the next year of them. */
export const icd10cmAddenda: KindReader<AddendaRow> = {
  kind: 'icd10cm-addenda',
  holdsCpt: false,
  recognize(head) {
    if (!isAddendaText(head)) return null;
    const release = fiscalYearInName(head.name);
    if (release === null) throw new ImportProblem('needs-year', { file: head.name });
    return asYearly('icd10cm-addenda', release);
  },
  // The footer says it; in a long file that is beyond the head.
  settle: async (file) => asYearly('icd10cm-addenda', (await readAddenda(file)).to),
  named: namedYearly('icd10cm-addenda'),
  rows: addendaRows,
  table,
};

/** @throws ImportProblem `needs-year` when the footer leads to another year than the name says. */
async function* addendaRows(file: SourceFile, release: Recognized) {
  const { to, changes } = await readAddenda(file);
  if (to.label !== release.label) {
    throw new ImportProblem('needs-year', { file: file.name }, { named: release.label, holds: to.label });
  }
  yield changes.map(({ row: _, ...change }) => change);
}

function isAddendaText({ name, text }: FileHead): boolean {
  try {
    return readChange(/^[^\r\n]*/.exec(text)?.[0] ?? '', name, 1) !== null;
  } catch {
    return false;
  }
}
