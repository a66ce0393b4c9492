import { hasModifierForm, isModifier, isRarc, parseAdjustment } from '../../codes';
import { AdjustmentList } from '../adjustments';
import type { DiagnosisParts, LineParts } from '../parts';
import { emptyLine } from '../parts';
import { parsePointers } from '../pointers';

/** A line while its words are read: what was already seen decides what an ambiguous word means. */
export class TypedLine {
  private readonly modifiers: string[];
  private readonly pointers: string[] = [];
  private readonly adjustments = new AdjustmentList();
  private readonly diagnoses: DiagnosisParts[] = [];
  private adjusted = false;
  units: number | null;
  charge: string | null = null;
  paid: string | null = null;
  pos: string | null = null;
  revenueCode: string | null = null;
  dos: string | null = null;

  constructor(
    private readonly code: string,
    private readonly system: 'cpt' | 'hcpcs',
    modifiers: readonly string[],
    units: number | null,
  ) {
    this.modifiers = [...modifiers];
    this.units = units;
  }

  diagnosis(one: DiagnosisParts): void {
    this.diagnoses.push(one);
  }

  point(text: string): boolean {
    const letters = parsePointers(text);
    this.pointers.push(...letters);
    return letters.length > 0;
  }

  modifier(text: string): boolean {
    if (!hasModifierForm(text)) return false;
    this.modifiers.push(text.toUpperCase());
    return true;
  }

  adjustment(text: string): boolean {
    const parsed = parseAdjustment(text);
    if (!parsed) return false;
    this.adjustments.reason(text);
    this.adjusted = true;
    return true;
  }

  remark(text: string): boolean {
    if (!isRarc(text)) return false;
    this.adjustments.remark(text);
    return true;
  }

  /**
   * A bare word after a code, in the order portals print a line: modifiers, units, pointers. `AB` is pointers once
   * units were read, else the modifier it may be; `N130` is a remark once a reason was read.
   */
  word(text: string): boolean {
    if (/^[A-L]$/i.test(text)) return this.point(text);
    if (this.adjusted && isRarc(text)) return this.remark(text);
    const settled = this.units !== null || this.pointers.length > 0;
    if (/^[A-L]{2,12}$/i.test(text) && (settled || !isModifier(text))) return this.point(text);
    if (!settled && hasModifierForm(text) && (isModifier(text) || !/^\d\d$/.test(text)))
      return this.modifier(text);
    if (/^\d{1,2}$/.test(text) && this.units === null) {
      this.units = Number(text);
      return true;
    }
    if (/^[1-9][0-2]?$/.test(text) && this.pointers.length < 4) return this.point(text);
    return false;
  }

  parts(): LineParts {
    return {
      ...emptyLine(this.code, this.system),
      modifiers: this.modifiers,
      units: this.units,
      charge: this.charge,
      paid: this.paid,
      pos: this.pos,
      revenueCode: this.revenueCode,
      dos: this.dos,
      pointers: this.pointers.length === 0 ? null : [...new Set(this.pointers)],
      diagnoses: this.diagnoses,
      adjustments: this.adjustments.all(),
    };
  }
}
