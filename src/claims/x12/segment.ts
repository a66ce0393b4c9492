import { componentsOf, type X12Segment, type X12Text } from '../../codes';
import { validDate } from '../dates';

/** One segment with its separators: elements by their X12 number (`CLM05` is `at(5)`), blanks as null. */
export class Segment {
  constructor(
    private readonly segment: X12Segment,
    private readonly text: X12Text,
  ) {}

  get id(): string {
    return this.segment.id;
  }

  get size(): number {
    return this.segment.elements.length;
  }

  at(position: number): string | null {
    const text = this.segment.elements[position - 1]?.text.trim();
    return text === undefined || text === '' ? null : text;
  }

  /** The components of an element; blank ones are empty strings. */
  parts(position: number): readonly string[] {
    const element = this.segment.elements[position - 1];
    if (!element || element.text === '') return [];
    return componentsOf(element, this.text.componentSeparator).map((part) => part.text.trim());
  }
}

/** `20260302` → ISO; `20260302-20260304` → both ends. */
export function x12Dates(text: string | null): { readonly from: string | null; readonly to: string | null } {
  const [from, to] = (text ?? '').split('-').map(isoDate);
  return { from: from ?? null, to: to ?? null };
}

/** `CCYYMMDD`, with or without a time after it. */
function isoDate(text: string): string | null {
  const [, year = '', month = '', day = ''] = /^(\d{4})(\d{2})(\d{2})(?:\d{4})?$/.exec(text.trim()) ?? [];
  return validDate(year, month, day);
}
