import type { Mention, Reading, Value, ValueKind } from '../../reading';
import { finishClaim } from '../finish-claim';
import { ClaimIds } from '../identity';
import { type ClaimParts, emptyClaim, type LineParts } from '../parts';
import type { Claim } from '../types';
import { findClaimHeaders } from './claim-headers';
import { ClaimValues } from './claim-values';
import { type Grouping, groupLines, type LineGroup } from './group-lines';
import { findHeadingRows } from './heading-rows';
import { type Layout, layOut } from './layout';
import { countLines, type LineCounts } from './line-counts';
import { diagnosisParts, LineReader, statusOf } from './line-reader';
import { assignLooseValues } from './loose-values';
import { type ClaimSigns, claimKind, isClaim, type PageKind, pageKind } from './page-kind';
import { coveredBy, isLedger, type LineSet, repeatedSets, repeatsItself } from './repeats';
import { fillRows, findRows, type Loose, ownRow, type Rows } from './rows';

/** What the frame knows as a whole, for claims that do not say. */
export interface ClaimDefaults {
  readonly payer: string | null;
  readonly plan: string | null;
  /** ISO date. */
  readonly dos: string | null;
}

/**
 * The claims of one reading, in page order. Pure and linear in boxes, mentions and values, so a whole frame can be
 * built anew after each change; ids follow from content, so unchanged claims keep theirs.
 */
export function buildClaims(reading: Reading, defaults: ClaimDefaults): Claim[] {
  const work = claimsInSteps(reading, defaults);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** So many lines are worked on between two steps. */
const STEP = 500;

/**
 * The same in small steps: a list of 20,000 lines takes longer than a browser may be kept waiting. Give the page its
 * turn between them. The reading must not change meanwhile: begin anew when it does.
 */
export function* claimsInSteps(reading: Reading, defaults: ClaimDefaults): Generator<undefined, Claim[]> {
  const page = pageKind(reading.pageHints);
  const { lines, diagnoses } = sortMentions(reading.mentions);
  if (lines.length === 0) return [];
  yield;
  const layout = layOut(reading);
  yield;
  const values = inOrder(reading.values);
  yield;
  const lineBoxes = boxesOf(layout, lines);
  const valueBoxes = boxesOf(layout, values);
  yield;
  const counts = countLines(layout, lines, lineBoxes);
  yield;
  const headingRows = findHeadingRows(layout, counts, values, valueBoxes, diagnoses);
  yield;
  const headers = findClaimHeaders(layout, values, valueBoxes, counts, headingRows.starts);
  yield;
  const filled = rowsWithValues(layout, valueBoxes);
  const rows = findRows(layout, lines, lineBoxes, counts, headers, filled, values, diagnoses);
  yield;
  const loose = fillRows(layout, rows, counts, values, valueBoxes);
  yield;
  const rest = assignLooseValues(layout, rows, counts, loose, headingRows.rows);
  yield;
  const looseDiagnoses = fillDiagnoses(layout, rows, counts, diagnoses);
  yield;
  const grouping = groupLines(layout, rows, counts, headers, rest);
  yield;
  const gathered = new ClaimValues(layout, rows, counts, headers, grouping.groups, rest, looseDiagnoses);
  yield;

  const reader = new LineReader(layout, rows);
  const lineOf: LineParts[] = [];
  for (let line = 0; line < lines.length; line++) {
    lineOf.push(reader.read(line));
    if (line % STEP === STEP - 1) yield;
  }
  yield;
  const typed = grouping.groups.map((group) => countFields(rows, group.lines) > 0);
  const anyTyped = typed.includes(true);
  const drafts: Draft[] = [];
  let worked = 0;
  for (let claim = 0; claim < grouping.groups.length; claim++) {
    const group = grouping.groups[claim] as LineGroup;
    worked += group.lines.length;
    if (worked >= STEP) {
      worked = 0;
      yield;
    }
    const parts = emptyClaim('list');
    gather(parts, gathered, claim, defaults, !typed[claim] && anyTyped);
    takeLines(parts, layout, rows, grouping, group, lineOf);
    if (group.unclear) parts.unclear.push('lines-unclear');
    const signs = signsOf(layout, rows, counts, grouping, gathered, headers.namesClaim, group, claim);
    if (!isClaim(parts, page, signs)) continue;
    parts.kind = claimKind(parts, page, signs);
    parts.setting = settingSaid(page, signs);
    drafts.push({ parts, group });
  }
  yield;
  const kept = withoutLedgers(layout, grouping, drafts);
  const ids = new ClaimIds();
  const claims: Claim[] = [];
  for (const parts of kept) {
    claims.push(finishClaim(parts, ids));
    worked += parts.lines.length;
    if (worked >= STEP) {
      worked = 0;
      yield;
    }
  }
  return claims;
}

interface Draft {
  readonly parts: ClaimParts;
  readonly group: LineGroup;
}

function boxesOf(layout: Layout, items: readonly (Mention | Value)[]): Int32Array {
  const boxes = new Int32Array(items.length);
  for (let at = 0; at < items.length; at++)
    boxes[at] = layout.indexOf((items[at] as Mention | Value).place.box);
  return boxes;
}

/** Procedures that stand as lines, and diagnoses; codes in prose, headings and look-up lists are neither. */
function sortMentions(mentions: readonly Mention[]): {
  lines: readonly Mention[];
  diagnoses: readonly Mention[];
} {
  const lines: Mention[] = [];
  const diagnoses: Mention[] = [];
  for (const mention of mentions) {
    const { role } = mention;
    if (role !== 'line' && role !== 'diagnosis') continue;
    if (mention.code.system === 'icd10cm') diagnoses.push(mention);
    else if (role === 'line' && mention.range === null) lines.push(mention);
  }
  return { lines: inOrder(lines), diagnoses: inOrder(diagnoses) };
}

function inOrder<T extends Mention | Value>(items: readonly T[]): readonly T[] {
  let order = Number.NEGATIVE_INFINITY;
  for (const { place } of items) {
    if (place.order < order) return [...items].sort((a, b) => a.place.order - b.place.order);
    order = place.order;
  }
  return items;
}

/** Boxes of rows that hold any value. */
function rowsWithValues(layout: Layout, valueBoxes: Int32Array): Uint8Array {
  const holds = new Uint8Array(layout.size);
  for (const box of valueBoxes) {
    const row = layout.rowOf[box] ?? -1;
    if (row >= 0) holds[row] = 1;
  }
  return holds;
}

function fillDiagnoses(
  layout: Layout,
  rows: Rows,
  counts: LineCounts,
  diagnoses: readonly Mention[],
): Loose<Mention>[] {
  const loose: Loose<Mention>[] = [];
  for (let at = 0; at < diagnoses.length; at++) {
    const item = diagnoses[at] as Mention;
    const box = layout.indexOf(item.place.box);
    const line = ownRow(layout, rows, counts, box);
    const row = rows.row[line] ?? -1;
    // The only line of a page reaches over all of it; a diagnosis there is the claim's, unless it stands in the row.
    const kind = layout.kinds[row];
    if (line >= 0 && (row !== rows.reach[line] || kind === 'row' || kind === 'x12-line'))
      rows.diagnoses.give(line, at);
    else loose.push({ item, box, at });
  }
  return loose;
}

/** `besideForm`: printed lines beside a form with lines of its own, whose fields speak for the form alone. */
function gather(
  parts: ClaimParts,
  gathered: ClaimValues,
  claim: number,
  defaults: ClaimDefaults,
  besideForm: boolean,
): void {
  const text = (kind: ValueKind): string | null => gathered.find(claim, kind)?.value ?? null;
  const payer = gathered.find(claim, 'payer') ?? gathered.find(claim, 'banner');
  // `?` is a payer the page names and we do not know: the frame's own payer would be a wrong guess then.
  parts.payer =
    payer === null ? defaults.payer : payer.value === '?' || payer.value === '' ? null : payer.value;
  const plan = gathered.find(claim, 'plan');
  const samePlace = plan !== null && (payer === null || plan.place.box === payer.place.box);
  parts.plan = samePlace ? plan.value : payer === null ? defaults.plan : null;
  parts.dos = text('dos') ?? text('admit');
  parts.through = text('dos-to');
  parts.fallbackDos = defaults.dos;
  parts.typeOfBill = text('type-of-bill');
  parts.pos = text('pos');
  const own = gathered.own(claim);
  parts.status = statusOf(own.values.find((value) => value.kind === 'status')?.value ?? null);
  parts.revenueOnly = own.values.filter((value) => value.kind === 'revenue').length;
  const inherited = own.diagnoses.length > 0 ? [] : gathered.inheritedDiagnoses(claim);
  const listed =
    own.diagnoses.length > 0
      ? own.diagnoses
      : inherited.filter((one) => !besideForm || one.where !== 'field');
  parts.diagnoses = listed.map(diagnosisParts);
}

/**
 * Lines of a group without those that a second table of the same claim merely repeats. A summary row among those
 * (one line, as in a list whose details were opened below) tells what the details may leave out.
 */
function takeLines(
  parts: ClaimParts,
  layout: Layout,
  rows: Rows,
  grouping: Grouping,
  group: LineGroup,
  lineOf: readonly LineParts[],
): void {
  parts.lines = group.lines.map((line) => lineOf[line] as LineParts);
  const list = grouping.listOfLine[group.lines[0] ?? 0];
  if (group.lines.every((line) => grouping.listOfLine[line] === list)) return;
  const repeated = repeatedSets(layout, setsOf(rows, grouping, group.lines, lineOf));
  for (const set of repeated) {
    const dropped = new Set(set.lines.map((one) => one.parts));
    parts.lines = parts.lines.filter((line) => !dropped.has(line));
    const [summary, ...others] = set.lines;
    if (!summary || others.length > 0 || isLedger(layout, set.box)) continue;
    parts.dos ??= summary.parts.dos;
    parts.pos ??= summary.parts.pos;
    parts.status ??= summary.parts.status;
  }
}

function setsOf(
  rows: Rows,
  grouping: Grouping,
  lines: readonly number[],
  lineOf: readonly LineParts[],
): LineSet[] {
  const sets = new Map<
    number,
    { box: number; fields: boolean; lines: { line: number; parts: LineParts }[] }
  >();
  for (const line of lines) {
    const parts = lineOf[line];
    if (!parts) continue;
    const box = grouping.listOfLine[line] ?? 0;
    const set = sets.get(box) ?? { box, fields: rows.mentions[line]?.where === 'field', lines: [] };
    sets.set(box, set);
    set.lines.push({ line, parts });
  }
  return [...sets.values()];
}

function signsOf(
  layout: Layout,
  rows: Rows,
  counts: LineCounts,
  grouping: Grouping,
  gathered: ClaimValues,
  namesClaim: (header: number) => boolean,
  group: LineGroup,
  claim: number,
): ClaimSigns {
  return {
    x12: (layout.x12Of[rows.box[group.lines[0] ?? 0] ?? 0] ?? -1) >= 0,
    named: group.header >= 0 && namesClaim(group.header),
    patient: group.header >= 0,
    said: gathered.above(claim, 'claim-kind')?.value ?? null,
    fields: countFields(rows, group.lines),
    listRow: isListRow(layout, rows, counts, grouping, group),
    bare: group.lines.every((line) => isBare(rows, line)),
  };
}

/** A code under no heading and in no field, with no modifier and no value of its own. */
function isBare(rows: Rows, line: number): boolean {
  const mention = rows.mentions[line];
  if (!mention || mention.where === 'field' || mention.place.header >= 0) return false;
  return mention.modifiers.length === 0 && mention.units === null && rows.values.isEmpty(line);
}

/** All lines in one row of a table that has more lines than these. */
function isListRow(
  layout: Layout,
  rows: Rows,
  counts: LineCounts,
  grouping: Grouping,
  group: LineGroup,
): boolean {
  const first = group.lines[0] ?? 0;
  const last = group.lines[group.lines.length - 1] ?? 0;
  const list = grouping.listOfLine[first] ?? 0;
  const row = layout.rowOf[rows.box[first] ?? 0] ?? -1;
  const oneRow = row >= 0 && row === layout.rowOf[rows.box[last] ?? 0];
  return oneRow && layout.kinds[list] === 'table' && counts.inBox(list) > group.lines.length;
}

function countFields(rows: Rows, lines: readonly number[]): number {
  let fields = 0;
  for (const line of lines) if (rows.mentions[line]?.where === 'field') fields++;
  return fields;
}

function settingSaid(page: PageKind, signs: ClaimSigns): ClaimParts['setting'] {
  if (signs.x12) return 'unknown';
  if (page.institutional) return 'outpatient-hospital';
  return page.professional ? 'practitioner' : 'unknown';
}

/** A table without a claim header whose codes all stand in another claim of the page, again and again: a ledger. */
function withoutLedgers(layout: Layout, grouping: Grouping, drafts: readonly Draft[]): ClaimParts[] {
  const structural = drafts.filter(({ group }) => group.header < 0 && group.unclear);
  if (structural.length === 0) return drafts.map(({ parts }) => parts);
  const setOf = ({ parts, group }: Draft): LineSet => ({
    box: grouping.listOfLine[group.lines[0] ?? 0] ?? 0,
    fields: false,
    lines: parts.lines.map((one, line) => ({ line, parts: one })),
  });
  const ledgers = new Set(
    structural.filter((draft) => {
      const set = setOf(draft);
      const suspicious = isLedger(layout, set.box) || repeatsItself(set);
      return suspicious && drafts.some((other) => other !== draft && coveredBy(set, setOf(other)));
    }),
  );
  const kept = drafts.filter((draft) => !ledgers.has(draft));
  const guessed = kept.filter(({ group }) => group.unclear);
  for (const { parts } of guessed.length === 1 ? guessed : []) {
    parts.unclear = parts.unclear.filter((token) => token !== 'lines-unclear');
  }
  return kept.map(({ parts }) => parts);
}
