import type { ClaimParts } from './parts';
import type { Setting } from './types';

/**
 * Which NCCI/MUE table applies. What the source says outright wins; then the type of bill: outpatient
 * hospital bills are 012x-014x, 022x, 023x, 034x, 071x-077x, 08xx with their second digits as CMS's Claims
 * Processing Manual (chapter 1) lists them under OPPS. Inpatient bills (011x, 018x, 021x, 041x) use neither
 * table and stay unknown. Revenue codes stand on institutional claims only.
 */
export function settingOf(parts: ClaimParts): Setting {
  if (parts.setting !== 'unknown') return parts.setting;
  if (parts.typeOfBill !== null) {
    const bill = parts.typeOfBill.padStart(4, '0').slice(0, 3);
    return /^0(12|13|14|22|23|34|71|72|73|74|75|76|77|83|85)$/.test(bill) ? 'outpatient-hospital' : 'unknown';
  }
  if (parts.revenueOnly > 0 || parts.lines.some((line) => line.revenueCode !== null)) {
    return 'outpatient-hospital';
  }
  if (isEquipment(parts)) return 'dme';
  const professional =
    parts.pos !== null || parts.lines.some((line) => line.pos !== null || line.pointers !== null);
  return professional ? 'practitioner' : 'unknown';
}

/** DME suppliers bill E, K and L codes and A/B supplies, and say new, used or rented on the line. */
function isEquipment(parts: ClaimParts): boolean {
  return (
    parts.lines.length > 0 &&
    parts.lines.every((line) => /^(E|K|L|A4|A5|A6|A7|A8|A9[23]|B4|B9)\d/.test(line.code)) &&
    parts.lines.some((line) =>
      line.modifiers.some((one) => /^(NU|UE|RR|KH|KI|KJ|KX|BP|BR|BU|MS|RA|RB)$/.test(one)),
    )
  );
}
