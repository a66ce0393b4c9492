import { identifierWords, type Role, roleOf } from '../labels/roles';

/** One value of a row, where it stands in the text, and what its column says it is. */
export interface PrintedCell {
  readonly role: Role | null;
  readonly label: string;
  readonly text: string;
  readonly start: number;
}

/** A line of the text: a row of the table, or anything else (titles, totals, what names a claim). */
export type PrintedRow =
  | {
      readonly kind: 'row';
      readonly start: number;
      readonly end: number;
      readonly cells: readonly PrintedCell[];
    }
  | { readonly kind: 'other'; readonly start: number; readonly end: number };

interface Heading {
  readonly role: Role | null;
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

type Cut = (line: string, start: number) => readonly PrintedCell[];

/**
 * The lines of a text printed as a table: columns by character position under a heading line (paper remittances,
 * terminal screens, scans), or values between commas, tabs or bars under a line of names. Null when no line heads
 * procedure codes.
 */
export function printedRows(text: string): readonly PrintedRow[] | null {
  const rows: PrintedRow[] = [];
  let cut: Cut | null = null;
  let headed = false;
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const heading = readHeading(line);
    if (heading) {
      cut = heading;
      headed = true;
    }
    if (!heading && cut && line.trim() !== '')
      rows.push({ kind: 'row', start, end, cells: cut(line, start) });
    else rows.push({ kind: 'other', start, end });
    start = end + 1;
  }
  return headed ? rows : null;
}

function readHeading(line: string): Cut | null {
  if (line.length > 400) return null;
  return separated(line) ?? fixed(line);
}

/** `claim_id,payer,hcpcs,mod1,units`: a line of names. */
function separated(line: string): Cut | null {
  for (const separator of [',', '\t', ';', '|']) {
    const names = line.split(separator).map((name) => identifierWords(name.replace(/"/g, '')));
    if (names.length < 4 || names.some((name) => name.length > 40)) continue;
    const headings = names.map((label) => ({ label, role: roleOf(label) }));
    if (!headsCodes(headings)) continue;
    return (row, start) =>
      cutSeparated(row, separator).map(({ text, at }, index) => ({
        role: headings[index]?.role ?? null,
        label: headings[index]?.label ?? '',
        text,
        start: start + at,
      }));
  }
  return null;
}

function cutSeparated(line: string, separator: string): readonly { text: string; at: number }[] {
  const cells: { text: string; at: number }[] = [];
  let at = 0;
  while (at <= line.length) {
    const quoted = line[at] === '"' ? line.indexOf('"', at + 1) : -1;
    if (quoted > 0) {
      cells.push({ text: line.slice(at + 1, quoted), at: at + 1 });
      at = quoted + 2;
      continue;
    }
    const next = line.indexOf(separator, at);
    const end = next < 0 ? line.length : next;
    cells.push({ text: line.slice(at, end), at });
    at = end + 1;
  }
  return cells;
}

/** `SERV DATE   POS NOS  PROC  MODS   BILLED`: names over their columns. */
function fixed(line: string): Cut | null {
  if (/\d{3}/.test(line)) return null;
  const headings: Heading[] = [];
  for (const match of line.matchAll(/\S+(?: \S+)*/g)) headings.push(...headingsOf(match[0], match.index));
  if (!headsCodes(headings)) return null;
  return (row, start) =>
    [...row.matchAll(/\S+/g)].map(({ 0: text, index }) => {
      const heading = nearest(headings, index, index + text.length);
      return { role: heading?.role ?? null, label: heading?.label ?? '', text, start: start + index };
    });
}

/** Names that one blank parts are several columns when each says something else or the same again (`POS NOS`, `M1 M2`). */
function headingsOf(text: string, from: number): Heading[] {
  const words = [...text.matchAll(/\S+/g)];
  const headings: Heading[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as RegExpExecArray;
    const next = words[at + 1];
    const alone = roleOf(word[0]);
    const both = next ? roleOf(`${word[0]} ${next[0]}`) : null;
    // `SERV DATE` says what neither word says.
    const pair = next && both !== null && both !== alone && both !== roleOf(next[0]) ? next : null;
    if (pair) at++;
    const last = pair ?? word;
    headings.push({
      role: pair ? both : alone,
      label: text.slice(word.index, last.index + last[0].length).toLowerCase(),
      from: from + word.index,
      to: from + last.index + last[0].length,
    });
  }
  const telling = headings.filter(({ role }) => role !== null && role !== 'other' && role !== 'date');
  const whole = roleOf(text);
  const repeated = whole === null && telling.length === words.length;
  if (words.length > 1 && (repeated || new Set(telling.map(({ role }) => role)).size > 1)) return headings;
  return [{ role: whole, label: text.toLowerCase(), from, to: from + text.length }];
}

const BESIDE: ReadonlySet<Role | null> = new Set<Role | null>([
  'modifier',
  'units',
  'charge',
  'paid',
  'dos',
  'pos',
  'revenue',
  'pointer',
  'diagnosis',
  'adjustment',
]);

/** A heading of billed lines names procedures and at least two more things that only lines have. */
function headsCodes(headings: readonly { readonly role: Role | null; readonly label: string }[]): boolean {
  const roles = new Set(headings.map(({ role }) => role));
  const procedure = roles.has('procedure') || roles.has('procedure-or-revenue');
  return procedure && [...roles].filter((role) => BESIDE.has(role)).length >= 2;
}

function nearest(headings: readonly Heading[], from: number, to: number): Heading | null {
  let best: Heading | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const heading of headings) {
    const gap = Math.max(0, heading.from - to, from - heading.to);
    const apart = gap + Math.abs(heading.from + heading.to - from - to) / 1000;
    if (apart < least) {
      least = apart;
      best = heading;
    }
  }
  return least < 12 ? best : null;
}
