import type { Conversion, Release } from './releases';

/** `b` billable, `h` header, `-` not in the code set, `?` the loaded releases do not tell. */
export type State = 'b' | 'h' | '-' | '?';

/** What a code was, from day to day: ascending, the first from the start of ICD-10-CM. */
export type History = readonly (readonly [from: string, state: State])[];

export const ICD_START = '2015-10-01';

/** The fiscal years whose releases are held whole, with their first day. */
export interface Year {
  readonly year: number;
  /** The day the file describes: October 1 before the year, or later for a mid-year edition. */
  readonly asOf: string;
  readonly release: Release;
}

const firstDay = (year: number) => `${year - 1}-10-01`;

/**
 * What each code was, and when it changed. Loaded years are certain. Between and before them the official conversion
 * table dates what came new and what it took the place of; where it is silent and both neighbors differ, the state is
 * `?`, and where both agree, they hold.
 */
export function buildHistories(
  years: readonly Year[],
  conversions: readonly Conversion[],
): Map<string, History> {
  const born = new Map<string, string>();
  const replaced = new Map<string, { date: string; by: string }[]>();
  for (const { code, effective, previous } of conversions) {
    const known = born.get(code);
    if (known === undefined || effective < known) born.set(code, effective);
    for (const old of previous) {
      if (old === code) continue;
      replaced.set(old, [...(replaced.get(old) ?? []), { date: effective, by: code }]);
    }
  }

  const codes = [...new Set([...years.flatMap(({ release }) => [...release.keys()]), ...replaced.keys()])];
  // Longest first: a header came with the first of the codes beneath it, so those must be known already.
  codes.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const bornBelow = new Map<string, string>();
  const histories = new Map<string, History>();

  for (const code of codes) {
    const states = years.map(({ release }) => stateIn(release, code));
    const changes = replaced.get(code) ?? [];
    const birth = born.get(code) ?? null;
    const below = bornBelow.get(code) ?? null;
    const steps: [string, State][] = before(
      years[0]?.asOf ?? ICD_START,
      states[0] ?? '-',
      birth,
      below,
      changes,
    );
    years.forEach(({ year }, index) => {
      const state = states[index] ?? '-';
      const earlier = states[index - 1];
      const earlierYear = years[index - 1]?.year;
      if (earlier === undefined || earlierYear === undefined || state === earlier) return;
      const from = firstDay(year);
      if (year === earlierYear + 1) {
        steps.push([from, state]);
        return;
      }
      const date = changeDate(firstDay(earlierYear), from, earlier, state, birth, below, changes, code);
      if (date === null) steps.push([firstDay(earlierYear + 1), '?'], [from, state]);
      else steps.push([date, state]);
    });
    const history = tidy(steps);
    histories.set(code, history);
    const since = history.find(([, state]) => state !== '-')?.[0] ?? null;
    if (since !== null) {
      for (let length = code.length - 1; length >= 3; length--) {
        const parent = code.slice(0, length);
        const known = bornBelow.get(parent);
        if (known === undefined || since < known) bornBelow.set(parent, since);
      }
    }
  }
  return histories;
}

function stateIn(release: Release, code: string): State {
  const row = release.get(code);
  return row === undefined ? '-' : row.billable === 1 ? 'b' : 'h';
}

interface Change {
  readonly date: string;
  readonly by: string;
}

/** Before the first loaded year: what the conversion table says of a code whose first loaded state is known. */
function before(
  first: string,
  state: State,
  birth: string | null,
  below: string | null,
  changes: readonly Change[],
): [string, State][] {
  const early = changes.map(({ date }) => date).filter((date) => date <= first);
  const lastEarly = early.sort().at(-1) ?? null;
  const firstEarly = early[0] ?? null;
  const start: State = birth !== null && birth > ICD_START && birth <= first ? '-' : 'b';
  const since: [string, State][] =
    start === '-' && birth !== null
      ? [
          [ICD_START, '-'],
          [birth, 'b'],
        ]
      : [[ICD_START, 'b']];
  if (state === 'b') return since;
  if (state === '-') return lastEarly === null ? [[ICD_START, '-']] : [...since, [lastEarly, '-']];
  if (firstEarly !== null) return [...since, [firstEarly, 'h']];
  return below !== null && below > ICD_START
    ? [
        [ICD_START, '-'],
        [below, 'h'],
      ]
    : [[ICD_START, 'h']];
}

/** The day a state changed between two loaded years, or null when nothing dates it. */
function changeDate(
  after: string,
  until: string,
  earlier: State,
  later: State,
  birth: string | null,
  below: string | null,
  changes: readonly Change[],
  code: string,
): string | null {
  const within = (date: string | null) => (date !== null && date > after && date <= until ? date : null);
  if (later === 'b') return within(birth);
  if (later === 'h' && earlier === '-') return within(below);
  const dates = changes
    .filter(({ by }) => later !== 'h' || by.startsWith(code))
    .flatMap(({ date }) => within(date) ?? []);
  return new Set(dates).size === 1 ? (dates[0] ?? null) : null;
}

function tidy(steps: readonly [string, State][]): History {
  return steps
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .filter(([, state], index, all) => index === 0 || all[index - 1]?.[1] !== state);
}
