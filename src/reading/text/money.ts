const PLAIN = /^\$?(\d+(?:\.\d\d)?)$/;

/** An amount as a plain decimal string: `$1,099.00` → `1099.00`, `(45.00)` and `45.00-` → `-45.00`; null when it is none. */
export function parseMoney(text: string): string | null {
  const plain = PLAIN.exec(text);
  if (plain) return plain[1] ?? null;
  const match =
    /^\s*(\()?\s*(-)?\s*(?:USD|US)?\s*\$?\s*(-)?\s*(\d{1,3}(?:,\d{3})+|\d+)?(\.\d{1,2})?\s*(\))?\s*(-|CR)?\s*$/i.exec(
      text,
    );
  if (!match || (match[4] === undefined && match[5] === undefined)) return null;
  const negative =
    match[1] !== undefined || match[2] !== undefined || match[3] !== undefined || match[7] !== undefined;
  return `${negative ? '-' : ''}${(match[4] ?? '0').replaceAll(',', '')}${match[5] ?? ''}`;
}
