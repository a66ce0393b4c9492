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

const box = (root: HTMLElement, label: string | RegExp) => {
  const input = byName(root, 'label', label).querySelector('input');
  if (!input) throw new Error(`no box ${label}`);
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
    expect(status(root)).toBe('Saved');
    await undo(root);
    expect(host.settings().focus).toEqual([]);
    expect(status(root)).toBe('Change taken back');
    expect(box(root, 'Aetna').checked).toBe(false);
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
    expect(status(root)).toBe('Not saved');
    expect(box(root, 'Aetna').checked).toBe(false);
  });

  it('fixed by a policy cannot be made', async () => {
    const host = fakeOptionsHost({}, { fixed: async () => ['minSeverity'] });
    const root = await open(host);
    expect(root.textContent).toContain('fixed by your organization');
    expect(box(root, 'Errors only').matches(':disabled')).toBe(true);
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

    await userEvent.click(box(root, 'denials'));
    await settled();
    expect(host.settings().mutedTopics.unknown).toEqual(['denials']);
    expect(host.settings().mutedTopics.aetna).toEqual(['units', 'denials']);
    await undo(root);
    expect(host.settings().mutedTopics).toEqual({ aetna: ['units'] });
  });

  it('are found by words, and a rule turned off for all payers', async () => {
    const host = fakeOptionsHost();
    const root = await open(host);
    await userEvent.fill(
      byName(root, '.rules label', 'Find a rule').querySelector('input') as HTMLElement,
      'angio',
    );
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
    expect(status(root)).toBe('Not saved');
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
    await userEvent.click(byName(root, '.portal-row button', /^Remove/));
    await settled();
    expect(host.settings().sitesOn).toEqual([]);
  });
});

describe('data', () => {
  it('that cannot be imported changes nothing and says why', async () => {
    const host = fakeOptionsHost({ theme: 'light' });
    const root = await open(host);
    const file = new File(['{}'], 'settings.json', { type: 'application/json' });
    await userEvent.upload(root.querySelector('input[type=file]') as HTMLElement, file);
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
