import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { OptionsScreen } from '../../../src/panels';
import { fakeOptionsHost } from '../../gallery/fake-options';
import { byName, settled, stage } from './stage';

type Host = ReturnType<typeof fakeOptionsHost>;

async function open(host: Host, rule?: string): Promise<HTMLElement> {
  const root = stage('light', 1000);
  render(<OptionsScreen host={host} {...(rule && { rule })} />, root);
  await settled();
  return root;
}

/** A box by the name a screen reader is told: what is only seen beside it does not count. */
const box = (root: HTMLElement, label: string | RegExp) => {
  const input = [...root.querySelectorAll<HTMLInputElement>('label > input')].find((one) => {
    const name = one.parentElement?.querySelector('span:not([aria-hidden])')?.textContent?.trim() ?? '';
    return typeof label === 'string' ? name === label : label.test(name);
  });
  if (!input) throw new Error(`no box ${label}`);
  return input;
};
const find = (root: HTMLElement, label: string): HTMLElement => {
  const input = document.getElementById(byName(root, 'label', label).getAttribute('for') ?? '');
  if (!input) throw new Error(`no field ${label}`);
  return input;
};
const status = (root: HTMLElement) => root.querySelector('.saved [role=status]')?.textContent?.trim();

async function undo(root: HTMLElement): Promise<void> {
  await userEvent.click(byName(root, '.saved button', 'Undo'));
  await settled();
}

describe('every change', () => {
  it('is saved at once, said, and can be taken back', async () => {
    const host = fakeOptionsHost();
    const root = await open(host);
    await userEvent.click(box(root, 'Aetna'));
    await settled();
    expect(host.settings().focus).toEqual(['aetna']);
    expect(status(root)).toBe('Saved · Aetna: on');
    await undo(root);
    expect(host.settings().focus).toEqual([]);
    expect(status(root)).toBe('Taken back · Aetna: on');
    expect(box(root, 'Aetna').checked).toBe(false);
  });

  it('can be taken back after later ones, the last first, with Ctrl+Z as well', async () => {
    const host = fakeOptionsHost();
    const root = await open(host);
    await userEvent.click(box(root, 'Aetna'));
    await userEvent.click(box(root, 'Dark'));
    await userEvent.click(box(root, 'units, Aetna'));
    await settled();
    expect(status(root)).toBe('Saved · units, Aetna: off');
    await userEvent.keyboard('{Control>}z{/Control}');
    await settled();
    expect(host.settings().mutedTopics).toEqual({});
    await undo(root);
    expect(host.settings().theme).toBe('system');
    await undo(root);
    expect(host.settings().focus).toEqual([]);
    expect([...root.querySelectorAll('.saved button')].map((one) => one.textContent)).toEqual(['Close']);
  });

  it('shows at once, however long storing takes', async () => {
    let store: () => void = () => undefined;
    const host = fakeOptionsHost(
      {},
      {
        setTopics: () =>
          new Promise((done) => {
            store = done;
          }),
      },
    );
    const root = await open(host);
    await userEvent.click(box(root, 'units, Aetna'));
    await settled();
    expect(box(root, 'units, Aetna').checked).toBe(false);
    expect(box(root, 'Aetna').checked).toBe(false);
    expect(root.querySelector<HTMLInputElement>('tbody th input')?.indeterminate).toBe(true);
    expect(status(root)).toBe('');
    store();
    await settled();
    expect(status(root)).toBe('Saved · units, Aetna: off');
  });

  it('made elsewhere shows here', async () => {
    const host = fakeOptionsHost();
    const root = await open(host);
    await host.save({ focus: ['cigna'] });
    await settled();
    expect(box(root, 'Cigna Healthcare').checked).toBe(true);
  });

  it('that fails says so', async () => {
    const host = fakeOptionsHost({}, { save: () => Promise.reject(new Error('disk full')) });
    const root = await open(host);
    await userEvent.click(box(root, 'Aetna'));
    await settled();
    expect(status(root)).toBe('Not saved · Aetna: on');
    expect(box(root, 'Aetna').checked).toBe(false);
    await userEvent.click(byName(root, '.saved button', 'Close'));
    await settled();
    expect(status(root)).toBe('');
  });

  it('fixed by a policy cannot be made', async () => {
    const host = fakeOptionsHost({}, { fixed: async () => ['minSeverity'] });
    const root = await open(host);
    expect(root.textContent).toContain('fixed by your organization');
    expect(box(root, 'Errors only').matches(':disabled')).toBe(true);
    expect(byName(root, '#warnings .locked', /Set by your organization/)).toBeTruthy();
    expect(box(root, 'Dark').matches(':disabled')).toBe(false);
  });
});

describe('warnings', () => {
  it('turn off for one topic of one payer, a row, and a column', async () => {
    const host = fakeOptionsHost();
    const root = await open(host);
    await userEvent.click(box(root, 'units, Aetna'));
    await settled();
    expect(host.settings().mutedTopics).toEqual({ aetna: ['units'] });
    const row = root.querySelector<HTMLInputElement>('tbody th input');
    expect(row?.indeterminate).toBe(true);

    await userEvent.click(box(root, 'Denials'));
    await settled();
    expect(host.settings().mutedTopics.unknown).toEqual(['denials']);
    expect(host.settings().mutedTopics.aetna).toEqual(['units', 'denials']);
    await undo(root);
    expect(host.settings().mutedTopics).toEqual({ aetna: ['units'] });
  });

  it('are walked with the arrow keys', async () => {
    const root = await open(fakeOptionsHost());
    box(root, 'bundling, Aetna').focus();
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    expect(document.activeElement).toBe(box(root, 'units, Blue Cross Blue Shield'));
    await userEvent.keyboard(' ');
    await settled();
    expect(box(root, 'units, Blue Cross Blue Shield').checked).toBe(false);
  });

  it('can be set for any payer that is sought', async () => {
    const host = fakeOptionsHost();
    const root = await open(host);
    await userEvent.fill(find(root, 'Find a payer or a rule'), 'humana');
    await settled();
    await userEvent.click(box(root, 'coverage, Humana'));
    await settled();
    expect(host.settings().mutedTopics).toEqual({ humana: ['coverage'] });
    await userEvent.clear(find(root, 'Find a payer or a rule'));
    await settled();
    expect(box(root, 'coverage, Humana').checked).toBe(false);
  });

  it('say what they say, and on whose word', async () => {
    const root = await open(fakeOptionsHost(), '3d-with-cta');
    expect(byName(root, '.rule-row', /CT angiography/).textContent).toContain(
      'One study gets one rendering: with an independent workstation, or without.',
    );
    expect(byName(root, '.rule-row', /CT angiography/).querySelector('details')?.open).toBe(true);
  });

  it('are found by words, and a rule turned off for all payers', async () => {
    const host = fakeOptionsHost();
    const root = await open(host);
    await userEvent.fill(find(root, 'Find a payer or a rule'), 'angio');
    await settled();
    expect(root.querySelectorAll('.rule-row')).toHaveLength(1);
    await userEvent.click(root.querySelector('.rule-row [role=switch]') as HTMLElement);
    await settled();
    expect(host.settings().mutedRules).toEqual([{ rule: '3d-with-cta', payer: '*' }]);
  });

  it('lead from a finding to its rule, muted for one payer, and turn it on again there', async () => {
    const host = fakeOptionsHost({ mutedRules: [{ rule: '3d-with-cta', payer: 'uhc' }] });
    const root = await open(host, '3d-with-cta');
    await userEvent.click(byName(root, 'button', 'Turn on for UnitedHealthcare'));
    await settled();
    expect(host.settings().mutedRules).toEqual([]);
  });
});

/** Groups of portals are folded; a user opens one first. */
const unfold = (root: HTMLElement) => {
  for (const group of root.querySelectorAll('details')) group.open = true;
};

describe('portals', () => {
  it('are found by name, payer or address', async () => {
    const root = await open(fakeOptionsHost());
    for (const words of ['provider portal', 'unitedh', 'uhcprovider.com']) {
      await userEvent.fill(find(root, 'Find a portal'), words);
      await settled();
      expect([...root.querySelectorAll('.portal-row')].map((row) => row.textContent)).toEqual([
        expect.stringContaining('UnitedHealthcare Provider Portal'),
      ]);
    }
  });

  it('of the user’s own are paused, and marked in a way of their own', async () => {
    const host = fakeOptionsHost({ sitesOn: ['https://billing.example.org/*'] });
    const root = await open(host);
    await userEvent.click(box(root, 'billing.example.org'));
    await settled();
    expect(host.settings().sitesOff).toEqual(['https://billing.example.org']);
    expect(await host.granted()).toContain('https://billing.example.org/*');
    await userEvent.selectOptions(root.querySelector('.own-sites select') as HTMLElement, 'neutral');
    await settled();
    expect(host.settings().marksBySite).toEqual({ 'https://billing.example.org': 'neutral' });
  });

  it('that are bundled turn off by their origins', async () => {
    const host = fakeOptionsHost();
    const root = await open(host);
    unfold(root);
    await userEvent.click(box(root, /^Availity/));
    await settled();
    expect(host.settings().sitesOff).toEqual([
      'https://apps.availity.com',
      'https://essentials.availity.com',
    ]);
  });

  it('that are optional ask the browser first', async () => {
    const host = fakeOptionsHost();
    const root = await open(host);
    unfold(root);
    await userEvent.click(box(root, /^NaviNet/));
    await settled();
    expect(await host.granted()).toContain('https://navinet.navimedix.com/*');
    await undo(root);
    expect(await host.granted()).not.toContain('https://navinet.navimedix.com/*');
  });

  it('stay off when the user declines', async () => {
    const host = fakeOptionsHost({}, { request: async () => false });
    const root = await open(host);
    unfold(root);
    await userEvent.click(box(root, /^NaviNet/));
    await settled();
    expect(status(root)).toBe('Not saved · NaviNet: on');
    expect(box(root, /^NaviNet/).checked).toBe(false);
  });

  it('of the user’s own are added by address, and removed', async () => {
    const host = fakeOptionsHost();
    const root = await open(host);
    const field = root.querySelector<HTMLInputElement>('.add-site input');
    if (!field) throw new Error('no field');
    await userEvent.fill(field, 'nonsense');
    await userEvent.keyboard('{Enter}');
    await settled();
    expect(root.textContent).toContain('This is not the address of a secure (https) site.');
    await userEvent.fill(field, 'billing.example.org');
    await userEvent.keyboard('{Enter}');
    await settled();
    expect(host.settings().sitesOn).toEqual(['https://billing.example.org/*']);
    await userEvent.click(byName(root, '.own-sites button', /^Remove/));
    await settled();
    expect(host.settings().sitesOn).toEqual([]);
  });
});

it('the marks chosen are seen at once, as real marks', async () => {
  const root = await open(fakeOptionsHost());
  const painted = () => ['sl-0', 'sl-1', 'sl-2', 'sl-3'].map((name) => CSS.highlights.get(name)?.size ?? 0);
  expect(painted()).toEqual([2, 2, 2, 2]);
  await userEvent.click(box(root, /^Findings only/));
  await settled();
  expect(painted()).toEqual([0, 2, 2, 2]);
  await userEvent.click(box(root, /^Neutral/));
  await settled();
  expect(painted()).toEqual([8, 0, 0, 0]);
  await userEvent.click(box(root, /^Off/));
  await settled();
  expect(painted()).toEqual([0, 0, 0, 0]);
});

describe('data', () => {
  it('that cannot be imported changes nothing and says why', async () => {
    const host = fakeOptionsHost({ theme: 'light' });
    const root = await open(host);
    const file = new File(['{}'], 'settings.json', { type: 'application/json' });
    await userEvent.upload(root.querySelector('#data input[type=file]') as HTMLElement, file);
    await settled();
    expect(status(root)).toBe('Not imported: cannot read minSeverity');
    expect(host.settings().theme).toBe('light');
  });

  it('is erased only after a second question', async () => {
    const host = fakeOptionsHost({ theme: 'light' });
    const root = await open(host);
    await userEvent.click(byName(root, 'button', 'Erase everything'));
    await settled();
    expect(host.settings().theme).toBe('light');
    await userEvent.click(byName(root, 'button', 'Erase now'));
    await settled();
    expect(host.settings().theme).toBe('system');
  });
});
