import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { LookupResult } from '../../../src/knowledge';
import { type PopupHost, PopupScreen } from '../../../src/panels';
import { fakePopupHost, lookup } from '../../gallery/fake-popup';
import { byName, settled, stage } from './stage';

async function open(parts: Parameters<typeof fakePopupHost>[0] = {}): Promise<HTMLElement> {
  const root = stage();
  render(<PopupScreen host={fakePopupHost(parts)} />, root);
  await settled();
  return root;
}

const field = (root: HTMLElement) => byName(root, 'input', 'Look up') as HTMLInputElement;
const options = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('[role=option]')];

describe('look-up by keyboard alone', () => {
  it('opens ready to type', async () => {
    const root = await open();
    expect(document.activeElement).toBe(field(root));
  });

  it('shows the card of a code as soon as it is one, and remembers it', async () => {
    const remembered: string[] = [];
    const remember: PopupHost['remember'] = async (_system, code) => {
      remembered.push(code);
      return remembered;
    };
    const root = await open({ remember });
    await userEvent.keyboard('0554t');
    await settled();
    expect(root.querySelector('.card')?.textContent).toContain('Bone strength');
    expect(remembered).toEqual(['0554T']);
  });

  it('moves through ranked hits with the arrows, opens one with Enter, and goes back', async () => {
    const root = await open();
    await userEvent.keyboard('tantalum');
    await settled();
    expect(options(root)[0]?.getAttribute('aria-selected')).toBe('true');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    await settled();
    const active = field(root).getAttribute('aria-activedescendant');
    expect(document.getElementById(active ?? '')?.textContent).toContain('Z96.651');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await settled();
    expect(root.querySelector('.card-title')?.textContent).toContain('Modifier');
    await userEvent.keyboard('{Escape}');
    await settled();
    expect(field(root).value).toBe('tantalum');
    expect(options(root)).toHaveLength(5);
    await userEvent.keyboard('{Escape}');
    await settled();
    expect(field(root).value).toBe('');
    expect(document.activeElement).toBe(field(root));
  });

  it('opens what may have been meant, with the way back', async () => {
    const root = await open();
    await userEvent.keyboard('73677');
    await settled();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await settled();
    expect(root.querySelector('.card-title')?.textContent).toContain('76377');
    await userEvent.click(byName(root, 'button', 'Back'));
    await settled();
    expect(field(root).value).toBe('73677');
  });

  it('shows the whole entry with Enter', async () => {
    const root = await open();
    await userEvent.keyboard('0554T');
    await settled();
    expect(root.querySelector('.card.full')).toBeNull();
    await userEvent.keyboard('{Enter}');
    await settled();
    expect(root.querySelector('.card.full')).not.toBeNull();
  });

  it('leads from a code within a card to its own card, and back with Escape', async () => {
    const root = await open();
    await userEvent.keyboard('M54.5');
    await settled();
    const replacement = byName(root, '.code-link', 'M54.51');
    replacement.focus();
    await userEvent.keyboard('{Enter}');
    await settled();
    expect(field(root).value).toBe('M54.51');
    expect(document.activeElement).toBe(field(root));
    await userEvent.keyboard('{Escape}');
    await settled();
    expect(root.querySelector('.card-title')?.textContent).toContain('M54.5');
    expect(field(root).value).toBe('M54.5');
  });

  it('explains modifiers typed with a code', async () => {
    const root = await open();
    await userEvent.keyboard('76377-26');
    await settled();
    expect(root.textContent).toContain('Reading and report only.');
  });

  it('says what is not known of a code, and what may have been meant', async () => {
    const root = await open();
    await userEvent.keyboard('73677');
    await settled();
    expect(root.textContent).toContain('holds no entry for this code');
    expect(options(root).map((option) => option.querySelector('.code')?.textContent)).toEqual(['76377']);
  });
});

it('opens at the query it was given', async () => {
  const root = stage();
  render(<PopupScreen host={fakePopupHost()} query="0554T" />, root);
  await settled();
  expect(field(root).value).toBe('0554T');
  expect(root.querySelector('.card')?.textContent).toContain('Bone strength');
});

describe('answers that come late', () => {
  it('never replace the answer to what was typed last', async () => {
    const waiting: { query: string; answer: (result: LookupResult) => void }[] = [];
    const root = await open({
      lookup: (query) => new Promise((answer) => waiting.push({ query, answer })),
      recent: async () => [],
    });
    await userEvent.keyboard('ta');
    const [early, late] = waiting;
    if (!early || !late) throw new Error('two questions were expected');
    late.answer(await lookup('tantalum'));
    await settled();
    early.answer({ query: 't', card: null, modifiers: [], hits: [], suggestions: [] });
    await settled();
    expect(options(root)).toHaveLength(5);
  });

  it('move nothing: the popup keeps its size and the field its place', async () => {
    const root = await open();
    const place = () => [
      root.querySelector('.popup')?.getBoundingClientRect().height,
      field(root).getBoundingClientRect().top,
    ];
    const before = place();
    for (const query of ['tan', 'zzz', '0554T']) {
      await userEvent.fill(field(root), query);
      await settled();
      expect(place()).toEqual(before);
    }
  });

  it('that never come are said to be missing', async () => {
    const root = await open({ lookup: () => Promise.reject(new Error('worker is gone')) });
    await userEvent.keyboard('0554T');
    await settled();
    expect(root.textContent).toContain('Scrubline did not answer');
  });
});

describe('this site', () => {
  it('can be turned off and on', async () => {
    const root = await open();
    expect(byName(root, 'section', 'This site').textContent).toContain('12 codes2 errors1 warning');
    const toggle = root.querySelector<HTMLElement>('.site [role=switch]');
    if (!toggle) throw new Error('no switch');
    await userEvent.click(toggle);
    await settled();
    expect(root.textContent).toContain('Turned off on this site.');
    await userEvent.click(toggle);
    await settled();
    expect(root.textContent).toContain('12 codes');
  });

  it('keeps its figures true while the page changes', async () => {
    let heard: () => void = () => undefined;
    let codes = 1;
    const root = await open({
      site: async () => ({ kind: 'on', site: 'apps.availity.com', codes, errors: 0, warnings: 0, infos: 0 }),
      watchSite: (hear) => {
        heard = hear;
      },
    });
    expect(root.textContent).toContain('1 code');
    codes = 40;
    heard();
    await settled();
    expect(root.textContent).toContain('40 codes');
  });

  it('is asked for where Scrubline does not run yet', async () => {
    const root = await open({ state: { kind: 'never', site: 'billing.example.org' } });
    await userEvent.click(byName(root, 'button', 'Turn on'));
    await settled();
    expect(root.textContent).toContain('12 codes');
  });
});

describe('recent look-ups', () => {
  it('open with a click, and can be cleared', async () => {
    const root = await open();
    await userEvent.click(byName(root, '[role=option]', /^76377/));
    await settled();
    expect(root.querySelector('.card-title')?.textContent).toContain('76377');
    expect(document.activeElement).toBe(field(root));
    await userEvent.keyboard('{Escape}');
    await settled();
    await userEvent.click(byName(root, 'button', 'Clear'));
    await settled();
    expect(root.textContent).not.toContain('Recent look-ups');
  });

  it('have their names, and open with the arrow keys from the empty field', async () => {
    const root = await open();
    expect(options(root)[0]?.textContent).toContain('Bone strength');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await settled();
    expect(root.querySelector('.card-title')?.textContent).toContain('76377');
  });

  it('are not shown when the user keeps none', async () => {
    const root = await open({ recent: async () => null });
    expect(root.textContent).not.toContain('Recent look-ups');
  });
});

describe('check a claim', () => {
  it('shows lines, findings, what could not be read and what was checked', async () => {
    const root = await open();
    await userEvent.click(byName(root, '[role=tab]', 'Check a claim'));
    await userEvent.fill(root.querySelector('textarea') as HTMLElement, '76376 26 | 76377 | dx M54.5');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await settled();
    expect(root.textContent).toContain('Acme Health is not a payer Scrubline knows.');
    expect(root.textContent).toContain('76376 and 76377 on one date');
    expect(root.textContent).toContain('Not checked:');
  });

  it('keeps what was typed in both views, and looks up a code of the claim', async () => {
    const root = await open();
    await userEvent.keyboard('tantalum');
    await userEvent.click(byName(root, '[role=tab]', 'Check a claim'));
    await userEvent.fill(root.querySelector('textarea') as HTMLElement, '76376 26 | 76377');
    await userEvent.click(byName(root, '[role=tab]', 'Look up'));
    await settled();
    expect(field(root).value).toBe('tantalum');
    await userEvent.click(byName(root, '[role=tab]', 'Check a claim'));
    await userEvent.click(byName(root, 'button', 'Check claim'));
    await settled();
    await userEvent.click(byName(root, '.lines button', '76377'));
    await settled();
    expect(root.querySelector('.card-title')?.textContent).toContain('76377');
    expect(root.querySelector('textarea')?.value).toBe('76376 26 | 76377');
  });

  it('is reached with the arrow keys from the other tab', async () => {
    const root = await open();
    byName(root, '[role=tab]', 'Look up').focus();
    await userEvent.keyboard('{ArrowRight}');
    await settled();
    expect(document.activeElement).toBe(byName(root, '[role=tab]', 'Check a claim'));
    expect(root.querySelector('textarea')).not.toBeNull();
  });
});
