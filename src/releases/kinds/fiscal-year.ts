import type { Recognized, ReleaseKind } from '../types';

/** A release of ICD-10-CM as it is named on screen, with its first and last day in force. */
export interface FiscalYearRelease {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

type MidYear = 'January' | 'April';

const MIDYEAR_START: Readonly<Record<MidYear, string>> = { January: '01-01', April: '04-01' };

/**
 * The release of a fiscal year (October 1 before it to September 30). A mid-year file repeats the whole code set and
 * takes the year's place from its day on: both end on the same day, and for a day that both hold the one that began
 * later answers. So `FY2026 April` stands beside `FY2026`, which goes on answering for claims of the winter.
 */
export function fiscalYearRelease(year: number, midYear: MidYear | null = null): FiscalYearRelease {
  return {
    label: midYear === null ? `FY${year}` : `FY${year} ${midYear}`,
    from: midYear === null ? `${year - 1}-10-01` : `${year}-${MIDYEAR_START[midYear]}`,
    to: `${year}-09-30`,
  };
}

/** The release a label names (`FY2026`, `FY2026 April`); null for any other text. Undoes `fiscalYearRelease`. */
export function fiscalYearOfLabel(label: string): FiscalYearRelease | null {
  const match = /^FY(20\d\d)(?: (January|April))?$/.exec(label);
  return match ? fiscalYearRelease(Number(match[1]), (match[2] as MidYear | undefined) ?? null) : null;
}

/** A file of a kind whose releases are fiscal years, each in one file. */
export function asYearly(kind: ReleaseKind, release: FiscalYearRelease): Recognized {
  return { kind, ...release, setting: null, part: null, parts: null };
}

/** How such a kind takes the user's answer to which release a file is; null for a label that is none. */
export function namedYearly(kind: ReleaseKind): (label: string) => Recognized | null {
  return (label) => {
    const release = fiscalYearOfLabel(label);
    return release && asYearly(kind, release);
  };
}

/**
 * What a file's name says of its fiscal year: `icd10cm_order_2026.txt`, `icd10cm-order-Jan-2021.txt`,
 * `april-1-2026-code-descriptions.zip/icd10cm_order_2026.txt`. Null when it names no year, or two.
 * A year alone is a fiscal year; with a month it is the calendar year (October 2025 begins FY2026).
 */
export function fiscalYearInName(name: string): FiscalYearRelease | null {
  const parts = name.split('/').reverse();
  const within = parts.find((part) => yearsIn(part).size > 0);
  if (within === undefined) return null;
  const years = yearsIn(within);
  const [year] = years;
  if (year === undefined || years.size > 1) return null;
  // The zip of a mid-year update says so even where the file in it does not.
  const month = parts
    .filter((part) => yearsIn(part).size === 0 || yearsIn(part).has(year))
    .flatMap((part) => /(?<![a-z])(jan|apr|oct)(?:uary|il|ober)?(?![a-z])/i.exec(part)?.[1] ?? [])[0];
  switch (month?.toLowerCase()) {
    case 'jan':
      return fiscalYearRelease(year, 'January');
    case 'apr':
      return fiscalYearRelease(year, 'April');
    case 'oct':
      return fiscalYearRelease(year + 1);
    default:
      return fiscalYearRelease(year);
  }
}

function yearsIn(name: string): Set<number> {
  return new Set(
    [...name.matchAll(/(?<!\d)(20[1-9]\d)(?!\d)|(?<![a-z])fy[ _-]?([1-9]\d)(?!\d)/gi)].map(
      ([, whole, short]) => Number(whole ?? `20${short}`),
    ),
  );
}
