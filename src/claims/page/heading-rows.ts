import type { Mention, Value } from '../../reading';
import type { Layout } from './layout';
import type { LineCounts } from './line-counts';

/** What a heading row tells of a claim; a date alone may head one visit of several in the same claim. */
const TELLS: ReadonlySet<string> = new Set([
  'payer',
  'plan',
  'dos',
  'admit',
  'pos',
  'type-of-bill',
  'status',
  'diagnosis',
]);

/**
 * Rows that head the lines below them in one table, a claim each, though no label names a claim or a patient
 * (`K-81408 · Payer: Cigna · DOS 08/03/2026 · DX: …` across all columns): rows without a line, which tell of a payer,
 * or of two other things, the first of them above all lines of the table, and at least two of them with lines below.
 * Only the first row of those that follow one another is given. By row box: the value or diagnosis it begins with.
 */
export function findHeadingRows(
  layout: Layout,
  counts: LineCounts,
  values: readonly Value[],
  valueBoxes: Int32Array,
  diagnoses: readonly Mention[],
): ReadonlyMap<number, Value | Mention> {
  const tables = new Map<number, Map<number, Row>>();
  const named = new Set<number>();
  const add = (item: Value | Mention, kind: string, box: number): void => {
    const row = layout.rowOf[box] ?? -1;
    if (row < 0 || counts.inBox(row) > 0 || layout.kinds[row] !== 'row') return;
    const table = layout.tableOf[row] ?? -1;
    if (table < 0 || layout.kinds[table] !== 'table' || counts.inBox(table) < 2) return;
    if (kind === 'claim-start' || kind === 'patient-start') named.add(table);
    if (!TELLS.has(kind)) return;
    const rows = tables.get(table) ?? new Map<number, Row>();
    tables.set(table, rows);
    const known = rows.get(row);
    if (!known) rows.set(row, { first: item, kinds: new Set([kind]) });
    else {
      known.kinds.add(kind);
      if (item.place.order < known.first.place.order) known.first = item;
    }
  };
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as Value;
    add(value, value.kind, valueBoxes[at] ?? 0);
  }
  for (const one of diagnoses) add(one, 'diagnosis', layout.indexOf(one.place.box));

  const found = new Map<number, Value | Mention>();
  for (const [table, rows] of tables) {
    if (named.has(table)) continue;
    const heads = headsOfLines(rows, counts, counts.lastIn(table));
    const [first] = heads;
    if (heads.length < 2 || !first || counts.before(first[1].place.order) >= counts.firstIn(table)) continue;
    for (const [row, item] of heads) found.set(row, item);
  }
  return found;
}

interface Row {
  first: Value | Mention;
  readonly kinds: Set<string>;
}

/** The rows that tell enough and have lines between them and the next, in page order. */
function headsOfLines(
  rows: ReadonlyMap<number, Row>,
  counts: LineCounts,
  lastLine: number,
): [number, Value | Mention][] {
  const sorted = [...rows].sort(([, a], [, b]) => a.first.place.order - b.first.place.order);
  const runs = new Map<number, { row: number; first: Value | Mention; kinds: Set<string> }>();
  for (const [row, { first, kinds }] of sorted) {
    const line = counts.before(first.place.order);
    const run = runs.get(line);
    if (!run) runs.set(line, { row, first, kinds: new Set(kinds) });
    else for (const kind of kinds) run.kinds.add(kind);
  }
  return [...runs]
    .filter(([line, { kinds }]) => line < lastLine && (kinds.has('payer') || kinds.size > 1))
    .map(([, { row, first }]) => [row, first]);
}
