/** Codes that stand beside procedures and diagnoses: places of service, denials, revenue codes, taxonomies. */

/** A place of service, two digits, from `11`, `22 - On-campus OP`, `(23)`, `POS 2`; null when there is none. */
export function parsePos(text: string): string | null {
  const match = /^\W*(?:pos\W*)?(\d{1,2})(?!\d)(?!\s*[/.:]\s*\d)/i.exec(text);
  const number = Number(match?.[1]);
  return match && number >= 1 ? String(number).padStart(2, '0') : null;
}

/** An adjustment as a remittance shows it. `group` is null when only the reason is shown. */
export interface AdjustmentText {
  readonly group: string | null;
  readonly carc: string;
}

/**
 * `CO-45`, `CO45`, `CO 45`, `CO*45`, `CARC 236`, `45`, and `C0236` with a zero typed for the O. Reasons are 1-3
 * digits, or a letter and 1-2 digits (`A1`, `B7`, `P12`). Groups: CO, PR, OA, PI, CR.
 */
export function parseAdjustment(text: string): AdjustmentText | null {
  const match =
    /^\s*(?:(?:CARC|reason(?:\s+code)?|adj(?:ustment)?)\s*[:#-]?\s*)?(?:(CO|C0|PR|OA|0A|PI|CR)\s?[-–:*|^/]?\s?)?(\d{1,3}|[ABDPWY]\d{1,2})\s*$/i.exec(
      text,
    );
  const reason = match?.[2]?.toUpperCase();
  if (!match || reason === undefined || (/^\d/.test(reason) && Number(reason) === 0)) return null;
  const group = match[1]?.toUpperCase().replace('0', 'O') ?? null;
  return { group, carc: reason.replace(/^0+(?=\d)/, '') };
}

/** Whether a string has the form of a remittance advice remark code: N, M or MA and its number. */
export function isRarc(text: string): boolean {
  return /^(?:N\d{1,3}|M\d{1,3}|MA\d{1,3})$/i.test(text.trim());
}

/** A revenue code in four digits (`0320`), from three (`320`), four, or the zero-padded five of a scan; else null. */
export function parseRevenue(text: string): string | null {
  const match = /^\D{0,12}0{0,2}(\d{3})(?!\d)/.exec(text.trim());
  if (!match || !/^\D{0,12}\d{3,5}\b/.test(text.trim())) return null;
  return `0${match[1]}`;
}

/** Revenue codes 1000-3109 have four significant digits; everything else begins with 0. */
export function parseRevenueField(text: string): string | null {
  const four = /^\s*([123]\d{3})(?!\d)/.exec(text);
  return four?.[1] ?? parseRevenue(text);
}

/** NUCC provider taxonomy: ten characters that end in X. */
export function isTaxonomy(text: string): boolean {
  return /^\d{3}[A-Z0-9]{6}X$/i.test(text.trim());
}

/** Type of bill (UB-04 FL 4), four digits with its leading zero: `131` → `0131`. */
export function parseTypeOfBill(text: string): string | null {
  const match = /^\s*0?([1-9]\d[0-9A-Z])\b/i.exec(text);
  return match?.[1] ? `0${match[1].toUpperCase()}` : null;
}
