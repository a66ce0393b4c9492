import type { CodeSet } from './code-sets-host';

/** What a set has to say about time. */
export interface Staleness {
  readonly endedOn: string;
  /** The release in force by the calendar, where its name follows from the date (`FY2027`, `2026Q4`). */
  readonly inForce: string | null;
}

/**
 * Whether a set is past its last day and no later one of its kind and setting is loaded. ICD-10-CM years begin on
 * October 1 (45 CFR 162.1002 with each year's notice); NCCI edits, MUE and HCPCS are published for calendar quarters.
 */
export function stalenessOf(set: CodeSet, all: readonly CodeSet[], today: string): Staleness | null {
  const { to } = set;
  if (to === null || to >= today) return null;
  const later = all.some(
    (other) => other.kind === set.kind && other.setting === set.setting && (other.to ?? today) > to,
  );
  return later ? null : { endedOn: to, inForce: releaseOn(set, today) };
}

function releaseOn({ kind }: CodeSet, today: string): string | null {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  if (kind.startsWith('icd10cm')) return `FY${month >= 10 ? year + 1 : year}`;
  if (kind === 'ptp' || kind === 'mue' || kind === 'add-on') return `${year}Q${Math.ceil(month / 3)}`;
  return null;
}
