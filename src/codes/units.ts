/** Units written after a code: `x12`, `×8`, `(12 units)`, `* 2`, `12 units`, `units: 3`. Group 1, 2 or 3 holds the number. */
export const UNITS_AFTER =
  /^[\s,;:·|-]*(?:[x×]\s?(\d{1,4})(?![\dA-Za-z]|\.\d)|\(\s*[x×]?\s*(\d{1,4})(?:\.0+)?\s*(?:units?|un|u)?\s*\)(?!\s*\d)|(?:\(\s*)?(\d{1,4})(?:\.0+)?\s*units?\b)/i;

/**
 * Units in a field or column of their own: `1`, `12.0`, `-1`, `(1)` of a reversal, `0`, `2 units`, `95 UN`. Plain decimal
 * string or null.
 */
export function parseUnits(text: string): string | null {
  const reversed = /^\s*\((\d{1,7}(?:\.\d{1,3})?)\)\s*$/.exec(text)?.[1];
  if (reversed !== undefined) return parseUnits(`-${reversed}`);
  const match =
    /^\s*(?:[x×]\s*)?(-?\d{1,7})(?:\.(\d{1,3}))?\s*(?:units?|un|mj|u|min(?:utes)?|days?|visits?|ea)?\.?\s*$/i.exec(
      text,
    );
  if (!match) return null;
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  const whole = String(Number(match[1]));
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
