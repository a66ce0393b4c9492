import type { Setting } from '../types';

/** A release that is in force for a calendar quarter, as NCCI edits, HCPCS and the fee schedule are published. */
export interface Quarter {
  readonly year: number;
  /** 1 to 4. */
  readonly quarter: number;
}

const ENDS = ['03-31', '06-30', '09-30', '12-31'];

/** First and last day of a quarter, ISO. */
export function quarterDays({ year, quarter }: Quarter): { from: string; to: string } {
  return { from: `${year}-${monthOf(quarter)}-01`, to: `${year}-${ENDS[quarter - 1]}` };
}

/** Two digits: the month a quarter begins with. */
export function monthOf(quarter: number): string {
  return String(quarter * 3 - 2).padStart(2, '0');
}

/** `2026Q3`, as NCCI counts. */
export function quarterLabel({ year, quarter }: Quarter): string {
  return `${year}Q${quarter}`;
}

/** The quarter of a year and month (1 to 12). */
export function quarterOf(year: number, month: number): Quarter | null {
  if (!(year >= 1990 && year <= 2078 && month >= 1 && month <= 12)) return null;
  return { year, quarter: Math.ceil(month / 3) };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 1 to 12 of a month's English name or its first three letters; null for anything else. */
export function monthNumber(name: string): number | null {
  const at = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return at < 0 ? null : at + 1;
}

const SETTINGS: readonly Setting[] = ['practitioner', 'outpatient-hospital', 'dme'];

/**
 * What a user answers for an NCCI file that does not name its release: `2026Q3 practitioner`. One text, because the
 * release and the setting are asked for together.
 */
export function quarterAndSetting(label: string): { quarter: Quarter; setting: Setting } | null {
  const match = /^(20\d\d)\s*Q([1-4])\s+([a-z-]+)$/i.exec(label.trim());
  const setting = SETTINGS.find((name) => name === match?.[3]?.toLowerCase());
  if (!match || !setting) return null;
  return { quarter: { year: Number(match[1]), quarter: Number(match[2]) }, setting };
}

/** `2026Q2` to its quarter. */
export function quarterOfLabel(label: string): Quarter | null {
  const match = /^(20\d\d)\s*Q([1-4])$/i.exec(label.trim());
  return match ? { year: Number(match[1]), quarter: Number(match[2]) } : null;
}
