import { buildClaims, type Claim } from '../../../src/claims';
import { createReader } from '../../../src/reading';
import { recordReaders } from '../../../src/reading/records';
import { describeClaims } from '../../unit/claims/describe-claim';
import { payerOf } from '../../unit/claims/payer';

/** A page read by the real reader; claims are built from it as often as asked. */
export interface ClaimPage {
  claims(): Claim[];
  /** The claims in the short form of `describeClaim`. */
  shown(): string[];
  /** Field values set by script are read again, and what changed is read to the end. */
  settle(): Promise<void>;
  stop(): void;
}

/** Shows `html` as the page's body and reads it to the end. */
export async function readClaims(html: string, title = 'Page'): Promise<ClaimPage> {
  document.title = title;
  document.body.innerHTML = html;
  const stopping = new AbortController();
  let waiting: (() => void)[] = [];
  const reader = createReader({
    document,
    tables: { payerOf, icdCategory: (category) => !category.startsWith('Q9'), knownProcedure: () => false },
    onChange: () => undefined,
    onMutation: () => undefined,
    onSettled: () => {
      for (const done of waiting) done();
      waiting = [];
    },
    ignore: () => false,
    loadRecords: () => recordReaders,
    shadowRootOf: (element) => element.shadowRoot,
    signal: stopping.signal,
  });
  const settle = async (): Promise<void> => {
    await Promise.resolve();
    reader.rereadFields();
    if (!reader.settled) await new Promise<void>((done) => waiting.push(done));
  };
  await settle();
  const claims = () => buildClaims(reader.reading(), { payer: null, plan: null, dos: null });
  return { claims, shown: () => describeClaims(claims()), settle, stop: () => stopping.abort() };
}

/** A table from rows written as `a | b | c`; the first is the header. */
export function table(...rows: readonly string[]): string {
  const cells = (row: string, tag: string): string =>
    `<tr>${row
      .split('|')
      .map((cell) => `<${tag}>${cell.trim()}</${tag}>`)
      .join('')}</tr>`;
  const [header = '', ...body] = rows;
  return `<table><thead>${cells(header, 'th')}</thead><tbody>${body.map((row) => cells(row, 'td')).join('')}</tbody></table>`;
}
