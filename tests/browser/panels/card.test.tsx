import { render } from 'preact';
import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { CardBrief, CardFull, panelStyles } from '../../../src/panels';
import { cards } from '../../gallery/cards';
import { settled, stage } from './stage';

it('a brief card never changes the address of the page it stands on', async () => {
  const root = stage();
  render(<CardBrief card={cards['0554T']} onOpenCode={() => undefined} />, root);
  for (const fold of root.querySelectorAll('details')) fold.open = true;
  await settled();
  const links = [...root.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  expect(links.every((href) => href?.startsWith('https://'))).toBe(true);
  expect(root.querySelector('.source-names')?.textContent).toContain('Reference document');
});

it('a full card numbers its sources, and every number leads to one', async () => {
  const root = stage();
  render(<CardFull card={cards['0554T']} />, root);
  const marks = [...root.querySelectorAll<HTMLAnchorElement>('.source-marks a')];
  expect(marks.length).toBeGreaterThan(20);
  for (const mark of marks) {
    const target = root.querySelector(mark.hash);
    expect(target?.querySelector('.source-number')?.textContent).toBe(mark.textContent);
  }
});

it('a full card shows every part of an authored entry, and says where a document holds nothing', () => {
  const root = stage();
  const card = cards['0554T'];
  render(<CardFull card={card} />, root);
  const text = root.textContent ?? '';
  const statements = [
    ...card.summary,
    ...card.sites,
    ...card.clinical,
    ...card.workflow,
    ...card.rules,
    ...card.stances,
  ].map((one) => one.text);
  const rows = [...card.modifiers.map((row) => row.when), ...card.taxonomies.map((row) => row.code)];
  const related = [...card.relatedDiagnoses, ...card.relatedProcedures].flatMap((row) => [row.code, row.why]);
  const sides = card.disagreements.flatMap((note) => [note.says, note.fact]);
  for (const said of [...statements, ...rows, ...related, ...sides, ...card.noData])
    expect(text).toContain(said);
  expect(text).toContain('No data available');
});

it('a code that may not be billed offers its replacements, and chooses none', async () => {
  const root = stage();
  const opened: string[] = [];
  render(<CardBrief card={cards['M54.5']} onOpenCode={(_system, code) => opened.push(code)} />, root);
  const choices = [...root.querySelectorAll<HTMLElement>('.note .code-link')];
  expect(choices.map((choice) => choice.textContent)).toEqual(['M54.50', 'M54.51', 'M54.59']);
  expect(opened).toEqual([]);
  await userEvent.click(choices[1] as HTMLElement);
  expect(opened).toEqual(['M54.51']);
});

it('cards look the same inside a shadow root of a page that resets everything', async () => {
  const root = stage();
  const hostile = document.createElement('style');
  hostile.textContent = '* { all: unset !important; font-size: 90px !important; }';
  const host = document.createElement('div');
  host.style.setProperty('all', 'initial', 'important');
  root.append(hostile, host);
  const shadow = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(panelStyles);
  shadow.adoptedStyleSheets = [sheet];
  const inner = document.createElement('div');
  inner.className = 'sl';
  shadow.append(inner);
  render(<CardBrief card={cards['0554T']} />, inner);
  const title = inner.querySelector('.card-name');
  if (!title) throw new Error('no title');
  expect(getComputedStyle(title).fontSize).toBe('14px');
  expect(getComputedStyle(title).fontWeight).toBe('600');
});
