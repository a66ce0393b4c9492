import { ImportProblem } from '../../problem';
import type { OrderRow } from '../icd10cm-order';
import type { Addenda } from './read';
import type { AddendaRow } from './row';

/**
 * The order file of the next year: the last year's rows, changed by the addenda. A code that is deleted and added again
 * changed its flag. Titles, flags and codes are those of the published file, and so are the totals; the place of a code
 * that is new is inferred (after the siblings that sort before it), as the addenda do not tell it.
 *
 * @param before all rows of the release `addenda.from`, in the file's order.
 * @throws ImportProblem `bad-row` where a code to delete or revise is not there, `duplicate` where one to add is,
 * `totals-differ` when rows before or after are not as many as the footer says.
 */
export function applyAddenda(before: readonly OrderRow[], addenda: Addenda): OrderRow[] {
  checkTotals(before, addenda.before, addenda, addenda.from.label);
  const rows = new Map(before.map((row) => [row.code, row]));
  for (const change of addenda.changes) applyChange(rows, change, addenda.file);
  const after = inBookOrder(before, rows);
  checkTotals(after, addenda.after, addenda, addenda.to.label);
  return after;
}

function applyChange(
  rows: Map<string, OrderRow>,
  { action, row, code, billable, short, title }: AddendaRow & { readonly row: number },
  file: string,
): void {
  const isThere = rows.has(code);
  if (action === 'add') {
    if (isThere) throw new ImportProblem('duplicate', { file, row, field: 'code' }, { found: code });
    rows.set(code, { code, billable, short, title });
    return;
  }
  if (!isThere) {
    throw new ImportProblem(
      'bad-row',
      { file, row, field: 'code' },
      { [action]: code, found: 'no such code' },
    );
  }
  if (action === 'delete') rows.delete(code);
  else if (action === 'revise-to') rows.set(code, { code, billable, short, title });
}

function checkTotals(
  rows: readonly OrderRow[],
  said: { readonly headers: number; readonly codes: number },
  { file }: Addenda,
  release: string,
): void {
  const codes = rows.reduce((sum, { billable }) => sum + billable, 0);
  const headers = rows.length - codes;
  if (codes === said.codes && headers === said.headers) return;
  throw new ImportProblem(
    'totals-differ',
    { file },
    {
      release,
      found: `${codes} codes, ${headers} headers`,
      wanted: `${said.codes} codes, ${said.headers} headers`,
    },
  );
}

/** The book is a tree; siblings keep their order (not always that of the alphabet), new ones come in between. */
function inBookOrder(before: readonly OrderRow[], rows: ReadonlyMap<string, OrderRow>): OrderRow[] {
  const known = new Set(before.map(({ code }) => code));
  const codes = [
    ...before.map(({ code }) => code),
    ...[...rows.keys()].filter((code) => !known.has(code)).sort(),
  ];
  const parents = new Set(codes);
  const children = new Map<string, string[]>();
  for (const code of codes) {
    const parent = parentOf(code, parents);
    const siblings = children.get(parent) ?? [];
    const after = known.has(code) ? siblings.length - 1 : siblings.findLastIndex((other) => other < code);
    siblings.splice(after + 1, 0, code);
    children.set(parent, siblings);
  }
  const ordered: OrderRow[] = [];
  const walk = (parent: string) => {
    for (const code of children.get(parent) ?? []) {
      const row = rows.get(code);
      if (row) ordered.push(row);
      walk(code);
    }
  };
  walk('');
  return ordered;
}

function parentOf(code: string, codes: ReadonlySet<string>): string {
  for (let length = code.length - 1; length >= 3; length -= 1) {
    const parent = code.slice(0, length);
    if (codes.has(parent)) return parent;
  }
  return '';
}
