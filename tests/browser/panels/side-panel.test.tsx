import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { PageReport } from '../../../src/messages';
import { SidePanelScreen } from '../../../src/panels';
import { report } from '../../gallery/claims';
import { fakeSidePanelHost } from '../../gallery/fake-side-panel';
import { byName, settled, stage } from './stage';

async function open(parts: Parameters<typeof fakeSidePanelHost>[0] = {}): Promise<HTMLElement> {
  const root = stage();
  render(<SidePanelScreen host={fakeSidePanelHost(parts)} />, root);
  await settled();
  return root;
}

const titles = (root: HTMLElement) =>
  [...root.querySelectorAll('.finding-title')].map((title) => title.textContent);

describe('the claims of the tab', () => {
  it('are shown line by line, with findings and what was checked', async () => {
    const root = await open();
    expect([...root.querySelectorAll('.claim h2')].map((title) => title.textContent)).toEqual([
      'Claim 1, being entered · UnitedHealthcare · 2026-03-02',
      'Claim 2, remittance · Medicare · 2026-03-02',
    ]);
    expect(root.querySelectorAll('.lines > li')).toHaveLength(4);
    expect(root.querySelectorAll('.checked')).toHaveLength(2);
  });

  it('are filtered by severity and payer', async () => {
    const root = await open();
    await userEvent.click(byName(root, '.filter', /^Info/));
    await userEvent.click(byName(root, '.filter', /^Warning/));
    await settled();
    expect(titles(root)).toEqual(['76376 and 76377 on one date']);
    await userEvent.selectOptions(root.querySelector('.filters select') as HTMLElement, 'medicare');
    await settled();
    expect(root.textContent).toContain('Nothing passes the filter.');
  });

  it('follow the page, and keep filters meanwhile', async () => {
    let heard: () => void = () => undefined;
    let now: PageReport = report;
    const root = await open({ report: async () => now, watch: (hear) => (heard = hear) });
    await userEvent.click(byName(root, '.filter', /^Info/));
    now = {
      ...report,
      frames: report.frames.map((frame) => ({ ...frame, findings: frame.findings.slice(1) })),
    };
    heard();
    await settled();
    expect(titles(root)).toEqual(['M54.5 is not billable on 2026-03-02']);
  });

  it('lead to the place on the page, from a line and from a finding', async () => {
    const revealed: [number, number][] = [];
    const root = await open({
      reveal: async (frame, mention) => {
        revealed.push([frame, mention]);
        return true;
      },
    });
    await userEvent.click(byName(root, 'button', 'Show 76377 on the page'));
    await userEvent.click(byName(root, '.finding.warning button', 'Show on page'));
    await settled();
    expect(revealed).toEqual([
      [0, 1],
      [0, 3],
    ]);
    expect(root.querySelector('.said')?.textContent).toBe('Shown on the page');
  });

  it('say so when the code has left the page', async () => {
    const root = await open({ reveal: async () => false });
    await userEvent.click(byName(root, 'button', 'Show 76377 on the page'));
    await settled();
    expect(root.querySelector('.said')?.textContent).toBe('That code is no longer on the page.');
  });
});

describe('muting', () => {
  it('leaves a way back, also after the page was judged anew', async () => {
    const calls: string[] = [];
    let heard: () => void = () => undefined;
    let now: PageReport = report;
    const root = await open({
      report: async () => now,
      watch: (hear) => (heard = hear),
      mute: async (finding, scope) => void calls.push(`mute ${finding.rule} ${scope}`),
      unmute: async (finding, scope) => void calls.push(`unmute ${finding.rule} ${scope}`),
    });
    await userEvent.click(byName(root, '.finding.error button', 'Mute'));
    await settled();
    await userEvent.click(byName(root, '.finding.error button', 'This rule for UnitedHealthcare'));
    now = {
      ...report,
      frames: report.frames.map((frame) => ({ ...frame, findings: frame.findings.slice(1) })),
    };
    heard();
    await settled();
    expect(root.textContent).toContain('Muted: 76376 and 76377 on one date');
    await userEvent.click(byName(root, '.finding-muted button', 'Undo'));
    await settled();
    expect(calls).toEqual(['mute 3d-with-3d rule', 'unmute 3d-with-3d rule']);
    expect(root.textContent).not.toContain('Muted:');
  });
});

describe('the entry of a code', () => {
  it('opens from a line, leads from code to code, and back to where one was', async () => {
    const root = await open();
    const list = root.querySelector<HTMLElement>('.side-list');
    await userEvent.click(byName(root, '.lines button', '76377'));
    await settled();
    expect(list?.hidden).toBe(true);
    expect(document.activeElement).toBe(root.querySelector('.entry'));
    expect(root.querySelector('.entry .card-title')?.textContent).toContain('76377');

    await userEvent.click(byName(root, '.entry .code-rows button', /^\d/));
    await settled();
    await userEvent.click(byName(root, '.entry button', 'Back'));
    await settled();
    expect(root.querySelector('.entry .card-title')?.textContent).toContain('76377');
    await userEvent.click(byName(root, '.entry button', 'Back'));
    await settled();
    expect(root.querySelector('.entry')).toBeNull();
    expect(list?.hidden).toBe(false);
    expect(document.activeElement).toBe(list);
  });

  it('is shown at once when the panel was opened for it', async () => {
    const root = await open({ asked: async () => ({ system: 'cpt', code: '0554T' }) });
    expect(root.querySelector('.entry .card-title')?.textContent).toContain('0554T');
  });
});

it('every marked code is in a list that needs no sight of the page', async () => {
  const root = await open();
  await userEvent.click(root.querySelector('.all-codes > summary') as HTMLElement);
  expect([...root.querySelectorAll('.mention-rows .code')].map((code) => code.textContent)).toEqual(
    report.frames.flatMap((frame) => frame.mentions.map((mention) => mention.code)),
  );
});
