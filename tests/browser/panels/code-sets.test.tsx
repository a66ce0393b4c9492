import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CodeSetsHost } from '../../../src/panels';
import { OptionsScreen } from '../../../src/panels';
import type { Outcome } from '../../../src/releases';
import { fakeCodeSets } from '../../gallery/fake-code-sets';
import { fakeOptionsHost } from '../../gallery/fake-options';
import { byName, settled, stage } from './stage';

type Started = { readonly files: readonly string[]; readonly accepted: boolean; readonly answers: object };

const release = (kind: 'ptp' | 'icd10cm-order', label: string) => ({
  kind,
  label,
  setting: kind === 'ptp' ? ('practitioner' as const) : null,
  from: null,
  to: null,
});

/** A host whose imports end with the outcomes handed in, in turn. */
function importing(...rounds: readonly (readonly Outcome[])[]) {
  const started: Started[] = [];
  const start: CodeSetsHost['start'] = (files, { accepted, answers }) => {
    started.push({ files: files.map(({ name }) => name), accepted, answers });
    return { done: Promise.resolve(rounds[started.length - 1] ?? []), cancel: () => undefined };
  };
  return { started, codeSets: fakeCodeSets([], start) };
}

async function open(codeSets: CodeSetsHost): Promise<HTMLElement> {
  const root = stage('light', 1000);
  render(<OptionsScreen host={fakeOptionsHost({}, { codeSets })} />, root);
  await settled();
  return root;
}

async function pick(root: HTMLElement, ...names: readonly string[]): Promise<void> {
  const input = root.querySelector<HTMLInputElement>('[data-testid=code-set-files]');
  if (!input) throw new Error('no input for files');
  await userEvent.upload(
    input,
    names.map((name) => new File(['rows'], name)),
  );
  await settled();
}

const order: Outcome = {
  state: 'imported',
  release: release('icd10cm-order', 'FY2026'),
  files: ['icd.txt'],
  set: { id: 'icd', rows: 98_186, bytes: 885_242 },
};
const outcomesIn = (root: HTMLElement) =>
  [...root.querySelectorAll('.outcome')].map((item) => item.textContent?.replace(/\s+/g, ' ').trim());

describe('importing code sets', () => {
  it('asks for the AMA notice, then goes on with the files that wait for it alone', async () => {
    const pairs = release('ptp', '2026Q3');
    const { started, codeSets } = importing(
      [order, { state: 'needs-notice', release: pairs, files: ['ptp.zip/f1.txt'] }],
      [
        {
          state: 'imported',
          release: pairs,
          files: ['ptp.zip/f1.txt'],
          set: { id: 'ptp', rows: 4, bytes: 900 },
        },
      ],
    );
    const root = await open(codeSets);
    await pick(root, 'icd.txt', 'ptp.zip');
    await userEvent.click(byName(root, '[role=alertdialog] button', /license/));
    await settled();
    expect(started.map(({ files, accepted }) => ({ files, accepted }))).toEqual([
      { files: ['icd.txt', 'ptp.zip'], accepted: false },
      { files: ['ptp.zip'], accepted: true },
    ]);
    expect(outcomesIn(root)).toEqual([
      'ICD-10-CM FY2026 imported98,186 rows · 885 kB',
      'NCCI pairs 2026Q3, practitioner imported4 rows · 1 kB',
    ]);
    expect(root.querySelector('[role=alertdialog]')).toBeNull();
  });

  it('imports nothing when the notice is declined', async () => {
    const { started, codeSets } = importing([
      { state: 'needs-notice', release: release('ptp', '2026Q3'), files: ['f1.txt'] },
    ]);
    const root = await open(codeSets);
    await pick(root, 'f1.txt');
    await userEvent.click(byName(root, '[role=alertdialog] button', 'Do not import'));
    await settled();
    expect(started).toHaveLength(1);
    expect(outcomesIn(root)).toEqual([]);
  });

  it('names what is wrong, with file, row and field, and takes the answer to a question', async () => {
    const { started, codeSets } = importing(
      [
        {
          state: 'problem',
          kind: 'icd10cm-order',
          release: null,
          files: ['codes.txt'],
          problem: { reason: 'needs-year', place: { file: 'codes.txt' }, details: {} },
        },
        {
          state: 'problem',
          kind: 'ptp',
          release: null,
          files: ['pairs.txt'],
          problem: {
            reason: 'bad-field',
            place: { file: 'pairs.txt', row: 12, field: 'Modifier' },
            details: { found: '7' },
          },
        },
      ],
      [order],
    );
    const root = await open(codeSets);
    await pick(root, 'codes.txt', 'pairs.txt');
    expect(outcomesIn(root)[1]).toContain('pairs.txt · row 12 · field Modifier · found: 7');
    await userEvent.type(root.querySelector('.ask-release input') as HTMLInputElement, 'FY2026{Enter}');
    await settled();
    expect(started[1]).toEqual({ files: ['codes.txt'], accepted: false, answers: { 'codes.txt': 'FY2026' } });
    expect(outcomesIn(root)).toHaveLength(2);
  });

  it('says so when the import itself breaks, and leaves the list alone', async () => {
    const codeSets = fakeCodeSets(undefined, () => ({
      done: Promise.reject(new Error('the worker ended')),
      cancel: () => undefined,
    }));
    const root = await open(codeSets);
    await pick(root, 'icd.txt');
    expect(root.querySelector('#code-sets .wrong')?.textContent).toContain('as it was');
    expect(root.querySelectorAll('.set-row')).toHaveLength(3);
  });
});

describe('loaded code sets', () => {
  it('are removed only after a second word', async () => {
    const root = await open(fakeCodeSets());
    await userEvent.click(byName(root, '.set-row button', 'Remove ICD-10-CM FY2026'));
    expect(root.querySelectorAll('.set-row')).toHaveLength(3);
    await userEvent.click(byName(root, '.set-row [role=alertdialog] button', 'Remove'));
    await settled();
    expect(root.querySelectorAll('.set-row')).toHaveLength(2);
  });
});
