import { Vocabulary } from '../labels/vocabulary';
import type { ReadingTables } from '../types';
import { Marks } from './marks';

/** So many others vouch for one of a chapter that holds thousands. */
const WIDE_FAMILY = 3;

const NO_FAMILY: readonly string[] = [];

/** CPT by its first three digits, anesthesia by its zero, too, HCPCS by its letter; what has a suffix has none. */
function familiesOf(code: string): readonly string[] {
  if (/^[A-Z]\d{4}$/.test(code)) return [code.charAt(0)];
  if (!/^\d{5}$/.test(code)) return NO_FAMILY;
  const near = code.slice(0, 3);
  return code.startsWith('0') ? [near, '0'] : [near];
}

/** What is known of the page as a whole while it is read: its language, and the codes already found on it. */
export class PageSense {
  readonly vocabulary = new Vocabulary();
  readonly marks = new Marks();
  /** Codes accepted on strong evidence somewhere on the page. */
  readonly sure = new Set<string>();
  /** The sure procedures by how they begin. */
  private readonly families = new Map<string, Set<string>>();

  constructor(readonly tables: ReadingTables) {}

  /** Remembers a code that surely stands on the page; `told`: words or its place said so, not its form alone. */
  learn(code: string, told = true): void {
    if (told) this.vocabulary.learn(code);
    if (this.sure.has(code)) return;
    this.sure.add(code);
    for (const family of familiesOf(code)) {
      const known = this.families.get(family);
      if (known) known.add(code);
      else this.families.set(family, new Set([code]));
    }
  }

  /** How many other sure procedures of the page are of the same family; a wide one counts when several are. */
  familyOf(code: string): number {
    for (const family of familiesOf(code)) {
      const known = this.families.get(family);
      const others = known ? known.size - (known.has(code) ? 1 : 0) : 0;
      if (others >= (family.length === 1 ? WIDE_FAMILY : 1)) return others;
    }
    return 0;
  }
}
