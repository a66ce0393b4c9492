import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ClaimsBuilder } from '../../../entrypoints/overlay-claims/claims-builder';
import type { Claim } from '../../../src/claims';
import * as tables from '../../../src/knowledge/content-tables';
import { createOverlay, type Overlay } from '../../../src/overlay';
import { createReader, type Reader } from '../../../src/reading';
import { recordReaders } from '../../../src/reading/records';
import html from '../../pages/77-claim-of-3000-lines/page.html?raw';
import { SETTINGS, silentHost } from '../overlay/support/scene';

const LINES = 3000;
const WAIT = { timeout: 30_000, interval: 50 };

/** The page of one claim of 3,000 lines with reader, marks and claims on it, put together as a frame has them. */
interface LiveClaim {
  readonly reader: Reader;
  claims: readonly Claim[];
  stop(): void;
}

/** Shows the page and runs its own script, which fills the table in steps. */
function showPage(): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.title = page.title;
  document.body.replaceChildren(...page.body.childNodes);
  for (const inert of document.body.querySelectorAll('script')) {
    const script = document.createElement('script');
    script.textContent = inert.textContent;
    inert.replaceWith(script);
  }
}

function live(): LiveClaim {
  const stopping = new AbortController();
  let overlay: Overlay | null = null;
  let builder: ClaimsBuilder | null = null;
  const reader = createReader({
    document,
    tables,
    signal: stopping.signal,
    loadRecords: () => recordReaders,
    shadowRootOf: (element) => element.shadowRoot,
    ignore: (node) => overlay?.owns(node) ?? false,
    onChange: (change) => {
      overlay?.refresh(change);
      builder?.soon();
    },
    onMutation: () => overlay?.pageChanged(),
    onSettled: () => builder?.soon(),
  });
  overlay = createOverlay({
    document,
    reader,
    host: silentHost,
    settings: SETTINGS,
    markMode: 'all',
    signal: stopping.signal,
  });
  const here: LiveClaim = { reader, claims: [], stop: () => stopping.abort() };
  builder = new ClaimsBuilder({
    reader,
    defaults: () => ({ payer: null, plan: null, dos: null }),
    begin: () => true,
    built: (claims) => {
      here.claims = claims;
    },
    signal: stopping.signal,
  });
  return here;
}

const codes = (): string[] => page.claims.flatMap((claim) => claim.lines.map((line) => line.code));
const rows = () => document.querySelectorAll<HTMLTableRowElement>('#b tr');

/** Every mark in the page: its text, and the text of the cell it stands in. */
function marks(): { text: string; cell: string }[] {
  const found: { text: string; cell: string }[] = [];
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('sl-')) continue;
    for (const range of highlight) {
      if (!range.startContainer.isConnected) continue;
      const text = range.startContainer.textContent ?? '';
      found.push({
        text: text.slice(range.startOffset, range.endOffset),
        cell: range.startContainer.parentElement?.closest('td')?.textContent ?? text,
      });
    }
  }
  return found;
}

const shownCodes = (): string[] =>
  [...rows()]
    .slice(0, 5)
    .map((row) => row.cells[3]?.textContent ?? '')
    .filter((code) => code !== '');

let page: LiveClaim;

beforeEach(async () => {
  showPage();
  page = live();
  await vi.waitFor(() => expect(codes()).toHaveLength(LINES), WAIT);
  await vi.waitFor(
    () => expect(marks().map((mark) => mark.text)).toEqual(expect.arrayContaining(shownCodes())),
    WAIT,
  );
}, 60_000);
afterEach(() => {
  page.stop();
  document.body.replaceChildren();
});

describe('a claim of 3,000 lines that changes', () => {
  it('follows a row that is added', async () => {
    const copy = rows()[0]?.cloneNode(true) as HTMLTableRowElement;
    (copy.cells[3] as HTMLElement).textContent = '71275';
    document.querySelector('#b')?.prepend(copy);
    await vi.waitFor(() => expect(codes()).toHaveLength(LINES + 1), WAIT);
    expect(codes()[0]).toBe('71275');
    await vi.waitFor(() => expect(marks().map((mark) => mark.text)).toContain('71275'), WAIT);
  }, 60_000);

  it('follows what is typed into a field of a line', async () => {
    const field = document.createElement('input');
    field.name = 'procedureCode';
    rows()[0]?.cells[3]?.replaceChildren(field);
    await vi.waitFor(() => expect(codes()).toHaveLength(LINES - 1), WAIT);
    field.value = '76377';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() => expect(codes()[0]).toBe('76377'), WAIT);
    field.value = '76376';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() => expect(codes()[0]).toBe('76376'), WAIT);
    expect(codes()).toHaveLength(LINES);
  }, 60_000);

  it('follows 1,000 rows that are replaced, and never marks what is no code', async () => {
    const before = [...rows()].slice(0, 1000);
    before.forEach((row, at) => {
      const fresh = row.cloneNode(true) as HTMLTableRowElement;
      (fresh.cells[3] as HTMLElement).textContent = at % 2 === 0 ? '99213' : '97110';
      row.replaceWith(fresh);
    });
    // The texts of rows that stay change under their marks.
    const recycled = rows()[2]?.cells[3]?.firstChild as Text;
    recycled.data = 'pending review';
    await Promise.resolve();
    expect(marks().filter((mark) => !mark.cell.includes(mark.text) || /\D{3}/.test(mark.text))).toEqual([]);
    await vi.waitFor(() => expect(codes()).toHaveLength(LINES - 1), WAIT);
    expect(codes().slice(0, 4)).toEqual(['99213', '97110', '97110', '99213']);
    await vi.waitFor(
      () => expect(marks().map((mark) => mark.text)).toEqual(expect.arrayContaining(['99213'])),
      WAIT,
    );
    expect(marks().some((mark) => mark.text.startsWith('pend'))).toBe(false);
  }, 60_000);

  it('keeps no claim and no mark once its rows are gone', async () => {
    document.querySelector('#b')?.replaceChildren();
    await Promise.resolve();
    await vi.waitFor(() => expect(codes()).toEqual([]), WAIT);
    await vi.waitFor(() => expect(marks().filter((mark) => /^\d{5}$/.test(mark.text))).toEqual([]), WAIT);
    expect(page.reader.reading().mentions.filter((mention) => mention.role === 'line')).toEqual([]);
  }, 60_000);
});
