import { Vocabulary } from '../labels/vocabulary';
import type { ReadingTables } from '../types';

/** What is known of the page as a whole while it is read: its language, and the codes already found on it. */
export class PageSense {
  readonly vocabulary = new Vocabulary();
  /** Codes accepted on strong evidence somewhere on the page. */
  readonly sure = new Set<string>();
  /** First three digits of the sure procedures, each with its code; blank when there are several. */
  private readonly families = new Map<string, string>();

  constructor(readonly tables: ReadingTables) {}

  /** Remembers a code that surely stands on the page. */
  learn(code: string): void {
    if (this.sure.has(code)) return;
    this.sure.add(code);
    this.vocabulary.learn(code);
    if (!/^\d{5}$/.test(code)) return;
    const family = code.slice(0, 3);
    this.families.set(family, this.families.has(family) ? '' : code);
  }

  /** Whether another sure procedure of the page begins with the same three digits. */
  hasFamily(code: string): boolean {
    const one = this.families.get(code.slice(0, 3));
    return one !== undefined && one !== code && code.length === 5;
  }
}
