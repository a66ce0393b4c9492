import { Vocabulary } from '../labels/vocabulary';
import type { ReadingTables } from '../types';
import { Marks } from './marks';

/** What is known of the page as a whole while it is read: its language, and the codes already found on it. */
export class PageSense {
  readonly vocabulary = new Vocabulary();
  readonly marks = new Marks();
  /** Codes accepted on strong evidence somewhere on the page. */
  readonly sure = new Set<string>();
  /** The sure procedures by their first three digits. */
  private readonly families = new Map<string, Set<string>>();

  constructor(readonly tables: ReadingTables) {}

  /** Remembers a code that surely stands on the page. */
  learn(code: string): void {
    if (this.sure.has(code)) return;
    this.sure.add(code);
    this.vocabulary.learn(code);
    if (!/^\d{5}$/.test(code)) return;
    const family = code.slice(0, 3);
    const known = this.families.get(family);
    if (known) known.add(code);
    else this.families.set(family, new Set([code]));
  }

  /** How many other sure procedures of the page begin with the same three digits. */
  familyOf(code: string): number {
    const known = code.length === 5 ? this.families.get(code.slice(0, 3)) : undefined;
    return known ? known.size - (known.has(code) ? 1 : 0) : 0;
  }
}
