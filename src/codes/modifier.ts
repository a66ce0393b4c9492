/**
 * Modifiers by first character: what may follow it. CPT's two-digit ones, its Category II performance ones (1P…8P)
 * and the HCPCS Level II ones of the January 2025 CMS file; ambulance origin-destination pairs are apart.
 */
const AFTER: Readonly<Record<string, string>> = {
  '1': 'P',
  '2': '2345678P',
  '3': '23P',
  '4': '7',
  '5': '0123456789',
  '6': '236',
  '7': '346789',
  '8': '012P',
  '9': '0123569478',
  A: '123456789ABDEFGHIJKMOPQRSTUVWXYZ',
  B: 'ALOPRU',
  C: 'ABCDEFGHIJKLMNOPQRST',
  D: 'A',
  E: '1234ABCDEJMPRTXY',
  F: '123456789ABCPQRSTXY',
  G: '0123456789ABCDEFGHJKLMNOPQRSTUVWXYZ',
  H: '9ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  J: '12345ABCDEFGJKLWZ',
  K: '01234ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  L: '1CDLMRSTU',
  M: '2ABCDEFGHS',
  N: '123BRU',
  P: '123456ABCDILMNOST',
  Q: '0123456789ABCDEFGHJKLMNPQRSTWXYZ',
  R: 'ABCDEIRT',
  S: 'ABCDEFGHJKLMNQSTUVWYZ',
  T: '123456789ABCDEFGHJKLMNPQRSTUVW',
  U: '123456789ABCDEFGHJKNPQRS',
  V: '123456789MP',
  X: '12345EPSU',
  Z: 'ABC',
};

/** Whether a two-character string is a modifier that CPT or HCPCS Level II defines. */
export function isModifier(text: string): boolean {
  if (text.length !== 2) return false;
  const upper = text.toUpperCase();
  return AFTER[upper.charAt(0)]?.includes(upper.charAt(1)) ?? false;
}

/** Ambulance origin and destination letters (`RH`, `SH`): modifiers only on ambulance lines (A0021-A0999). */
export function isAmbulanceModifier(text: string): boolean {
  return /^[DEGHIJNPRSX]{2}$/i.test(text);
}

/** Whether a string could stand in a modifier field, known or not: two letters or digits, not below 20 when numeric. */
export function hasModifierForm(text: string): boolean {
  return /^(?:[2-9]\d|[A-Z][A-Z0-9]|\d[A-Z])$/i.test(text);
}

/**
 * The modifiers of a modifier column or field: `26 RT`, `26,59`, `26/TC`, `2659`, `--`. Unknown ones of the right
 * form are kept, so that a rule can say they are unknown.
 */
export function parseModifiers(text: string): string[] {
  const found: string[] = [];
  // Beside words (`Dx pointers A`, `26 - professional`) only what is known is a modifier.
  const words = /[A-Za-z]{3}/.test(text);
  for (const part of text.toUpperCase().split(/[^A-Z0-9]+/)) {
    if (part.length === 0 || part.length % 2 !== 0 || part.length > 8) continue;
    const pairs = part.match(/../g) ?? [];
    if (pairs.every((pair) => (part.length === 2 && !words ? hasModifierForm(pair) : isModifier(pair))))
      found.push(...pairs);
  }
  return found.slice(0, 8);
}
