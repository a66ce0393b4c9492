import { Vocabulary } from '../labels/vocabulary';
import type { ReadingTables } from '../types';

/** What is known of the page as a whole while it is read: its language, and the codes already found on it. */
export class PageSense {
  readonly vocabulary = new Vocabulary();
  /** Codes accepted on strong evidence somewhere on the page. */
  readonly sure = new Set<string>();

  constructor(readonly tables: ReadingTables) {}
}
