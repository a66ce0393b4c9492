import { describe, expect, test, vi } from 'vitest';
import { createOverlay } from '../../../src/overlay';
import { markCss } from '../../../src/overlay/mark-style';
import { finding } from './support/cards';
import { PageReader } from './support/page-reader';
import { CODES, SETTINGS, scene, silentHost } from './support/scene';
import { element, frames } from './support/steps';

const LINES =
  '<table><tr><td id="first">76376</td><td>71275</td></tr><tr><td>J1885</td><td>M54.5</td></tr></table>';

/** A page much longer than the viewport, one code a row. */
const LONG = `<div id="list">${Array.from({ length: 400 }, (_, row) => `<div class="row" style="height:40px">row ${row}: <b>76376</b></div>`).join('')}</div>`;

describe('what is marked', () => {
  test('a code without a finding is underlined plainly', () => {
    const page = scene(LINES);
    expect(page.painted()).toEqual({ 'sl-0': ['71275', '76376', 'J1885', 'M54.5'] });
  });

  test('a code with findings takes the level of the most severe one', () => {
    const page = scene(LINES, {
      findings: [
        finding('info', ['76376']),
        finding('error', ['76376', '71275']),
        finding('warning', ['M54.5']),
      ],
    });
    expect(page.painted()).toEqual({ 'sl-0': ['J1885'], 'sl-2': ['M54.5'], 'sl-3': ['71275', '76376'] });
  });

  test('what the reader found before the overlay stood is marked when it starts', () => {
    document.body.innerHTML = LINES;
    const reader = new PageReader(document, CODES);
    reader.read();
    const overlay = createOverlay({
      document,
      reader,
      host: silentHost,
      settings: SETTINGS,
      markMode: 'all',
      signal: new AbortController().signal,
    });
    expect(CSS.highlights.get('sl-0')?.size).toBe(4);
    overlay.destroy();
  });

  test('verdicts that come later change the marks', async () => {
    const page = scene(LINES);
    page.findings = [finding('warning', ['J1885'])];
    page.overlay.refresh();
    await vi.waitFor(() => expect(page.painted()['sl-2']).toEqual(['J1885']));
  });

  test('codes in shadow roots are marked, and styled there too', () => {
    const page = scene('<div id="host"></div>');
    const root = element('#host').attachShadow({ mode: 'open' });
    root.innerHTML = '<p>76377</p>';
    page.overlay.refresh(page.reader.read());
    return vi.waitFor(() => {
      expect(page.painted()).toEqual({ 'sl-0': ['76377'] });
      const line = getComputedStyle(
        root.querySelector('p') as Element,
        '::highlight(sl-0)',
      ).textDecorationLine;
      expect(line).toBe('underline');
    });
  });
});

describe('mark modes', () => {
  const findings = [finding('error', ['76376'])];

  test('findings: only codes with a finding are marked', () => {
    const page = scene(LINES, { findings, markMode: 'findings' });
    expect(page.painted()).toEqual({ 'sl-3': ['76376'] });
  });

  test('neutral: all codes look alike', () => {
    const page = scene(LINES, { findings, markMode: 'neutral' });
    expect(page.painted()).toEqual({ 'sl-0': ['71275', '76376', 'J1885', 'M54.5'] });
  });

  test('off: nothing is marked, and nothing is put on the page', () => {
    const page = scene(LINES, { findings, markMode: 'off' });
    expect(page.painted()).toEqual({});
    expect(page.layer).toBeNull();
  });

  test('a change of settings repaints at once', async () => {
    const page = scene(LINES, { findings });
    page.overlay.configure({ ...page.settings, marks: 'findings' }, 'findings');
    await vi.waitFor(() => expect(page.painted()).toEqual({ 'sl-3': ['76376'] }));
  });

  test('the user can turn marks off and on again', () => {
    const page = scene(LINES, { findings });
    page.overlay.toggleMarks();
    expect(page.painted()).toEqual({});
    page.overlay.toggleMarks();
    expect(page.painted()['sl-3']).toEqual(['76376']);
  });
});

describe('marks keep to the text', () => {
  test('a stale mark is gone before the browser can paint it', async () => {
    const page = scene(LINES);
    const cell = element('#first').firstChild as Text;
    const seen: string[][] = [];
    const observer = new MutationObserver(() => {
      page.overlay.pageChanged();
      seen.push(page.painted()['sl-0'] ?? []);
    });
    observer.observe(document.body, { characterData: true, subtree: true });
    cell.data = '12345 is no code';
    await frames();
    observer.disconnect();
    expect(seen).toEqual([['71275', 'J1885', 'M54.5']]);
  });

  test('a dropped mark does not come back with the next repaint', async () => {
    const page = scene(LINES);
    page.overlay.drop([page.mention('76376').id]);
    window.dispatchEvent(new Event('resize'));
    await frames();
    await vi.waitFor(() => expect(page.painted()['sl-0']).toEqual(['71275', 'J1885', 'M54.5']));
  });

  test('a code that moves is marked where it stands now', async () => {
    const page = scene(LINES);
    (element('#first').firstChild as Text).data = 'now 76376';
    const change = page.reader.read();
    page.overlay.drop(change.removed);
    page.overlay.refresh(change);
    await vi.waitFor(() => expect(page.painted()['sl-0']).toEqual(['71275', '76376', 'J1885', 'M54.5']));
  });

  test('a page that clears the registry gets the marks again', async () => {
    const page = scene(LINES);
    CSS.highlights.clear();
    document.adoptedStyleSheets = [];
    page.overlay.refresh();
    await vi.waitFor(() => expect(page.painted()['sl-0']).toHaveLength(4));
    expect(document.adoptedStyleSheets).toHaveLength(1);
  });

  test('where the browser has the style of marks already, no sheet is adopted', () => {
    const sheets = document.adoptedStyleSheets.length;
    const page = scene(`<style>${markCss}</style>${LINES}`);
    expect(page.painted()['sl-0']).toHaveLength(4);
    expect(document.adoptedStyleSheets).toHaveLength(sheets);
  });

  test('the end of the overlay leaves no mark, no sheet and no highlight name', () => {
    const sheets = document.adoptedStyleSheets.length;
    const page = scene(LINES);
    expect(document.adoptedStyleSheets).toHaveLength(sheets + 1);
    page.overlay.destroy();
    expect(page.painted()).toEqual({});
    expect([...CSS.highlights.keys()].filter((name) => name.startsWith('sl-'))).toEqual([]);
    expect(document.adoptedStyleSheets).toHaveLength(sheets);
  });
});

describe('only what is near the viewport is marked', () => {
  const rowsMarked = () => {
    let rows: number[] = [];
    CSS.highlights.get('sl-0')?.forEach((range) => {
      rows.push(
        Number(/\d+/.exec(range.startContainer.parentElement?.parentElement?.textContent ?? '')?.[0]),
      );
    });
    rows = rows.sort((a, b) => a - b);
    return { first: rows[0] ?? -1, last: rows.at(-1) ?? -1 };
  };

  test('at the top, rows far below are not marked', () => {
    scene(LONG);
    const { first, last } = rowsMarked();
    expect(first).toBe(0);
    expect(last * 40).toBeGreaterThan(window.innerHeight);
    expect(last * 40).toBeLessThan(window.innerHeight * 3);
  });

  test('after scrolling, what is on screen is marked and the top is not', async () => {
    scene(LONG);
    window.scrollTo(0, 10_000);
    await vi.waitFor(() => {
      const { first, last } = rowsMarked();
      expect(first * 40).toBeGreaterThan(10_000 - 2 * window.innerHeight);
      expect(first * 40).toBeLessThan(10_000);
      expect(last * 40).toBeGreaterThan(10_000 + window.innerHeight);
    });
  });

  test('a scroller inside the page is followed too', async () => {
    scene(`<div id="scroller" style="height:300px;overflow:auto">${LONG}</div>`);
    element('#scroller').scrollTop = 9_000;
    await vi.waitFor(() => {
      const { first, last } = rowsMarked();
      expect(first * 40).toBeLessThan(9_000);
      expect(last * 40).toBeGreaterThan(9_300);
    });
  });

  test('a panel that opens without any change of text shows its marks', async () => {
    const page = scene(
      '<style>#panel:not(.open){display:none}</style><button id="tab">Lines</button><p id="panel">76377</p>',
    );
    expect(page.painted()).toEqual({});
    element('#tab').addEventListener('click', () => element('#panel').classList.add('open'));
    element('#tab').click();
    await vi.waitFor(() => expect(page.painted()).toEqual({ 'sl-0': ['76377'] }));
  });

  test('a dialog at the end of a long page is marked while the page stands at its top', () => {
    const page = scene(`${LONG}<div style="position:fixed;top:10px">M54.5</div><p>71275</p>`, {});
    expect(page.painted()['sl-0']).toContain('M54.5');
  });

  test('on paper everything is marked', async () => {
    const page = scene(LONG);
    window.dispatchEvent(new Event('beforeprint'));
    expect(page.painted()['sl-0']).toHaveLength(400);
    window.dispatchEvent(new Event('afterprint'));
    await vi.waitFor(() => expect(page.painted()['sl-0']?.length).toBeLessThan(400));
  });
});
