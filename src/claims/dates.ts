/** Dates as people in US billing offices type them. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAMED = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?`;
const DATE = new RegExp(
  [
    String.raw`(?<year>(?:19|20)\d\d)[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})`,
    String.raw`(?<usMonth>\d{1,2})[-/.](?<usDay>\d{1,2})[-/.](?<usYear>(?:19|20)?\d\d)`,
    String.raw`(?<name>${NAMED})\s+(?<nameDay>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<nameYear>(?:19|20)\d\d)`,
    String.raw`(?<dayFirst>\d{1,2})[\s-](?<name2>${NAMED})[\s-](?<year2>(?:19|20)\d\d)`,
    String.raw`(?<packedYear>(?:19|20)\d\d)(?<packedMonth>0[1-9]|1[0-2])(?<packedDay>[0-3]\d)`,
    String.raw`(?<mdMonth>0[1-9]|1[0-2])(?<mdDay>[0-3]\d)(?<mdYear>(?:19|20)\d\d)`,
  ]
    .map((form) => String.raw`(?<![\w.$-])${form}(?![\w]|[-/.]\d)`)
    .join('|'),
  'gi',
);

export interface DateInText {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

/** Every date in a text, first to last; strings in the form of a date that name no day are left out. */
export function findDates(text: string): readonly DateInText[] {
  const found: DateInText[] = [];
  for (const match of text.matchAll(DATE)) {
    const part = match.groups ?? {};
    const year =
      part.year ?? part.usYear ?? part.nameYear ?? part.year2 ?? part.packedYear ?? part.mdYear ?? '';
    const name = (part.name ?? part.name2 ?? '').slice(0, 3).toLowerCase();
    const month =
      name === ''
        ? (part.month ?? part.usMonth ?? part.packedMonth ?? part.mdMonth ?? '')
        : String(MONTHS.indexOf(name) + 1);
    const day = part.day ?? part.usDay ?? part.nameDay ?? part.dayFirst ?? part.packedDay ?? part.mdDay ?? '';
    const iso = validDate(year.length === 2 ? `20${year}` : year, month, day);
    if (iso) found.push({ iso, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** The ISO date of three numbers, or null when there is no such day. */
export function validDate(year: string, month: string, day: string): string | null {
  if (year.length !== 4 || month === '' || day === '') return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const same = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return same ? date.toISOString().slice(0, 10) : null;
}
