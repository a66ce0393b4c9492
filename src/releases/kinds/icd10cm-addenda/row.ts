import { ImportProblem } from '../../problem';
import { codeAt, fieldBefore } from '../icd10cm-order/row';

export type AddendaAction = 'add' | 'delete' | 'revise-from' | 'revise-to';

/** One change line of an addenda file. */
export type AddendaRow = {
  readonly code: string;
  readonly action: AddendaAction;
  /** 1 may be billed, 0 is a heading. */
  readonly billable: number;
  readonly short: string;
  readonly title: string;
};

const ACTIONS: readonly (readonly [word: string, action: AddendaAction])[] = [
  ['Add:', 'add'],
  ['Delete:', 'delete'],
  ['Revise from:', 'revise-from'],
  ['Revise to:', 'revise-to'],
];

const FLAG = 13;
const CODE = 15;
const SHORT = 23;
const SHORT_END = 83;
const TITLE = 84;

/**
 * Reads one change (fixed width: action at 1, flag at 14, code at 16, short title at 24, title at 85); null for a line
 * that is none (blank, or of the footer).
 *
 * @throws ImportProblem naming row and field.
 */
export function readChange(line: string, file: string, row: number): AddendaRow | null {
  const named = ACTIONS.find(([word]) => line.startsWith(word));
  if (named === undefined) return null;
  if (line.length <= TITLE) throw new ImportProblem('truncated', { file, row }, { found: line });
  const [word, action] = named;
  if (line.slice(word.length, FLAG).trim() !== '' || [14, 22, 83].some((at) => line.charAt(at) !== ' ')) {
    throw new ImportProblem('bad-row', { file, row }, { found: line });
  }
  const flag = line.charAt(FLAG);
  if (flag !== '0' && flag !== '1') {
    throw new ImportProblem('bad-field', { file, row, field: 'billable flag' }, { found: flag });
  }
  const code = codeAt(line, CODE);
  if (code === null) {
    throw new ImportProblem('bad-field', { file, row, field: 'code' }, { found: line.slice(CODE, SHORT) });
  }
  const short = fieldBefore(line, SHORT, SHORT_END);
  const title = fieldBefore(line, TITLE, line.length);
  if (short === '' || title === '') throw new ImportProblem('bad-field', { file, row, field: 'title' });
  return { code, action, billable: Number(flag), short, title };
}
