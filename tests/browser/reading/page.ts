import {
  createReader,
  type LoadRecords,
  type Mention,
  type Reader,
  type ReadingTables,
  type Value,
} from '../../../src/reading';
import { recordReaders } from '../../../src/reading/records';

const CATEGORIES = new Set(
  'A00 B35 C34 C4A C77 E11 E66 F33 G35 I10 I26 I50 J06 J18 J44 K21 M17 M23 M51 M54 N13 N18 N39 O24 QA0 R06 R07 R55 R91 S82 S93 T78 T84 Z00 Z23 Z3A Z51 Z68 Z73 Z86 Z96'.split(
    ' ',
  ),
);
const KNOWN = new Set(['76376', '76377', '0554T', '0555T', '0348T', '0946T', '71275']);
const PAYERS: readonly [RegExp, string][] = [
  [/^(?:aetna)\b/i, 'aetna'],
  [/^(?:uhc|united ?healthcare)\b/i, 'uhc'],
  [/^medicare\b/i, 'medicare'],
];

const tables: ReadingTables = {
  icdCategory: (category) => CATEGORIES.has(category),
  knownProcedure: (code) => KNOWN.has(code),
  payerOf: (text) => {
    const found = PAYERS.find(([pattern]) => pattern.test(text.trim()));
    return found ? { payer: found[1], plan: null } : null;
  },
};

/** A page under test and the reader on it. */
export interface Page {
  readonly reader: Reader;
  /** Counts the mutation callbacks. */
  readonly mutations: () => number;
  readonly added: Mention[];
  readonly removed: number[];
  /** Waits until the reader has nothing left to do. */
  settle(): Promise<void>;
  /** `system:code` of every mention, in document order. */
  codes(): string[];
  values(kind: Value['kind']): string[];
  stop(): void;
}

/** Shows `html` as the page's body and reads it to the end, knowing `more` than the usual tables. */
export async function read(
  html: string,
  fill?: () => void,
  more: Partial<ReadingTables> = {},
): Promise<Page> {
  const page = open(html, fill, more);
  await page.settle();
  return page;
}

/** Shows `html` as the page's body and begins to read it. */
export function open(
  html: string,
  fill?: () => void,
  more: Partial<ReadingTables> = {},
  loadRecords: LoadRecords = () => recordReaders,
): Page {
  document.title = 'Page';
  document.body.innerHTML = html;
  fill?.();
  const stopping = new AbortController();
  let mutations = 0;
  const added: Mention[] = [];
  const removed: number[] = [];
  let waiting: (() => void)[] = [];
  const reader = createReader({
    document,
    tables: { ...tables, ...more },
    onChange: (change) => {
      added.push(...change.added);
      removed.push(...change.removed);
    },
    onMutation: () => {
      mutations++;
    },
    onSettled: () => {
      for (const done of waiting) done();
      waiting = [];
    },
    ignore: () => false,
    loadRecords,
    shadowRootOf: (element) => element.shadowRoot,
    signal: stopping.signal,
  });
  const settle = async (): Promise<void> => {
    // Mutation records are delivered before this goes on.
    await Promise.resolve();
    if (!reader.settled) await new Promise<void>((done) => waiting.push(done));
  };
  return {
    reader,
    mutations: () => mutations,
    added,
    removed,
    settle,
    codes: () => reader.reading().mentions.map((mention) => `${mention.code.system}:${mention.code.code}`),
    values: (kind) =>
      reader
        .reading()
        .values.filter((value) => value.kind === kind)
        .map((value) => value.value),
    stop: () => stopping.abort(),
  };
}

/** The text a spot covers now. */
export function spotText(reader: Reader, mention: number): string | null {
  const spot = reader.spot(mention);
  if (spot?.kind !== 'text') return null;
  const range = document.createRange();
  range.setStart(spot.start, spot.startOffset);
  range.setEnd(spot.end, spot.endOffset);
  return range.toString();
}
