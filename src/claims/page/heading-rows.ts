import type { Mention, Value } from '../../reading';
import type { Layout } from './layout';
import type { LineCounts } from './line-counts';

/** What a heading row tells of a claim as a whole; dates and statuses head one visit of several in the same claim too. */
const TELLS: ReadonlySet<string> = new Set(['payer', 'plan', 'admit', 'type-of-bill', 'diagnosis']);

/** What may stand in a row above that. */
const LEADS: ReadonlySet<string> = new Set(['dos', 'dos-to', 'pos']);

export interface HeadingRows {
  /** The first row of each heading: what its row says first. */
  readonly starts: ReadonlyMap<number, Value | Mention>;
  /** All rows of all headings. */
  readonly rows: ReadonlySet<number>;
}

/**
 * Rows that head the lines below them in one table, a claim each, though no label names a claim or a patient
 * (`K-81408 · Payer: Cigna · DOS 08/03/2026 · DX: …` across all columns): rows without a line which tell of a payer or a
 * diagnosis, the first of them above all lines of the table, and at least two of them with lines below. Rows that follow
 * one another are one heading. By row box.
 */
export function findHeadingRows(
  layout: Layout,
  counts: LineCounts,
  values: readonly Value[],
  valueBoxes: Int32Array,
  diagnoses: readonly Mention[],
): HeadingRows {
  const tables = new Map<number, Map<number, Row>>();
  const named = new Set<number>();
  const add = (item: Value | Mention, kind: string, box: number): void => {
    const row = layout.rowOf[box] ?? -1;
    if (row < 0 || counts.inBox(row) > 0 || layout.kinds[row] !== 'row') return;
    const table = layout.tableOf[row] ?? -1;
    if (table < 0 || layout.kinds[table] !== 'table' || counts.inBox(table) < 2) return;
    if (kind === 'claim-start' || kind === 'patient-start') named.add(table);
    const rows = tables.get(table) ?? new Map<number, Row>();
    tables.set(table, rows);
    const known = rows.get(row) ?? { box: row, first: item, tells: false, leads: false };
    rows.set(row, known);
    if (item.place.order < known.first.place.order) known.first = item;
    known.tells ||= TELLS.has(kind);
    known.leads ||= LEADS.has(kind);
  };
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as Value;
    add(value, value.kind, valueBoxes[at] ?? 0);
  }
  for (const one of diagnoses) add(one, 'diagnosis', layout.indexOf(one.place.box));

  const starts = new Map<number, Value | Mention>();
  const all = new Set<number>();
  for (const [table, rows] of tables) {
    if (named.has(table)) continue;
    const heads = headsOfLines([...rows.values()], counts, counts.lastIn(table));
    const first = heads[0]?.[0];
    if (heads.length < 2 || !first || counts.before(first.first.place.order) >= counts.firstIn(table))
      continue;
    for (const head of heads) {
      for (const row of head) all.add(row.box);
      const [start] = head;
      if (start) starts.set(start.box, start.first);
    }
  }
  return { starts, rows: all };
}

interface Row {
  readonly box: number;
  first: Value | Mention;
  tells: boolean;
  leads: boolean;
}

/** The rows of each heading that has lines before the next one, in page order. */
function headsOfLines(rows: readonly Row[], counts: LineCounts, lastLine: number): Row[][] {
  const sorted = rows
    .filter((row) => row.tells || row.leads)
    .sort((a, b) => a.first.place.order - b.first.place.order);
  const byLine = new Map<number, Row[]>();
  for (const row of sorted) {
    const line = counts.before(row.first.place.order);
    if (line >= lastLine) continue;
    const held = byLine.get(line);
    if (held) held.push(row);
    else byLine.set(line, [row]);
  }
  return [...byLine.values()].filter((held) => held.some((row) => row.tells));
}
