const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const DATE =
  /(?<![\d/.-])(?:(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})|(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|([A-Za-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})|(\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -](\d{4})|(\d{8})|(\d{6}))(?![\d/])/g;

/** `06/03-06/05/26`, `06/03 thru 06/05/2026`: the year of both stands at the end. */
const SHARED_YEAR =
  /^\s*(\d{1,2})\/(\d{1,2})\s*(?:[-–—]|to|thru|through)\s*(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})\s*$/i;

/** Up to two dates of a text as ISO days, in order (`02/03/2026 - 02/05/2026`, `20260302`, `Mar 2, 2026`); US order. */
export function parseDates(text: string): string[] {
  const short = memo.get(text);
  if (short) return short;
  const found: string[] = [];
  const shared = SHARED_YEAR.exec(text);
  const first = shared ? iso(shared[5], shared[1], shared[2]) : null;
  if (first !== null) found.push(first);
  DATE.lastIndex = 0;
  for (let match = DATE.exec(text); match && found.length < 2; match = DATE.exec(text)) {
    const date = dateOf(match);
    if (date) found.push(date);
  }
  if (text.length < 40) {
    if (memo.size > 3000) memo.clear();
    memo.set(text, found);
  }
  return found;
}

const memo = new Map<string, string[]>();

function dateOf(match: RegExpExecArray): string | null {
  const [, m1, d1, y1, y2, m2, d2, name1, d3, y3, d4, name2, y4, eight, six] = match;
  if (m1 !== undefined) return iso(y1, m1, d1);
  if (y2 !== undefined) return iso(y2, m2, d2);
  if (name1 !== undefined) return iso(y3, monthOf(name1), d3);
  if (name2 !== undefined) return iso(y4, monthOf(name2), d4);
  if (eight !== undefined) {
    return (
      iso(eight.slice(0, 4), eight.slice(4, 6), eight.slice(6)) ??
      iso(eight.slice(4), eight.slice(0, 2), eight.slice(2, 4))
    );
  }
  return six === undefined ? null : iso(six.slice(4), six.slice(0, 2), six.slice(2, 4));
}

function monthOf(name: string): string {
  return String(MONTHS.indexOf(name.toLowerCase().slice(0, 3)) + 1);
}

function iso(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  const y = Number(year) < 100 ? 2000 + Number(year) : Number(year);
  const m = Number(month);
  const d = Number(day);
  if (!(y >= 1990 && y <= 2079 && m >= 1 && m <= 12 && d >= 1 && d <= 31)) return null;
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
