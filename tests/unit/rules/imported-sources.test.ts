import { describe, expect, test } from 'vitest';
import { createKnowledge } from '../../../src/knowledge';
import { type ImportedFacts, NOTHING } from '../../../src/knowledge/imported/facts';
import { createRules, evaluateClaim } from '../../../src/rules';
import { sketch } from './support/sketch';

const rules = createRules();
const bundled = createKnowledge();

/** What imported releases of these kinds say; nothing else is imported. */
function importing(id: string, files: readonly string[], facts: Partial<ImportedFacts>) {
  const [kind = '', label = '', setting = null] = id.split(':');
  const release = { id, kind, label, setting, from: '2026-10-01', to: '2026-12-31', files };
  return bundled.withImported({ ...NOTHING, releases: [release], ...facts });
}

/** The titles a finding rests on, and their days. */
function sourcesOf(text: string, rule: string, knowledge = bundled): readonly string[] {
  const { findings } = evaluateClaim(sketch(text), {
    knowledge,
    rules,
    context: { portal: null, payer: 'medicare', plan: null, dos: '2026-11-02' },
    settings: { focus: [], mutedTopics: {}, mutedRules: [], minSeverity: 'info' },
    today: '2026-11-21',
  });
  const finding = findings.find((one) => one.rule === rule);
  return (finding?.sources ?? []).map(({ title, date }) => `${title} (${date})`);
}

describe('a finding rests on the release that speaks', () => {
  const BUNDLED_LIMITS =
    'NCCI medically unlikely edits, practitioner and outpatient hospital, April 2026 (2026-04-01)';
  const limits = importing('mue:2026Q4:practitioner', ['mue-2026.zip/MUE-2026-Q4.csv'], {
    mue: () => [{ setting: 'practitioner', value: 1, mai: 2, sources: ['mue:2026Q4:practitioner'] }],
  });

  test('the bundled limits, while none are imported', () => {
    expect(sourcesOf('medicare | 76377-26 x9', 'units-over-limit.clinical')).toContain(BUNDLED_LIMITS);
  });
  test('imported limits by release, file and first day, and no longer the bundled ones', () => {
    const sources = sourcesOf('medicare | 76377-26 x9', 'units-over-limit', limits);
    expect(sources[0]).toBe('MUE 2026Q4 for practitioners, imported from MUE-2026-Q4.csv (2026-10-01)');
    expect(sources).not.toContain(BUNDLED_LIMITS);
    expect(sources).toHaveLength(2);
  });
  test('pairs name how many files they came in', () => {
    const id = 'ptp:2026Q4:practitioner';
    const pairs = importing(id, ['f1.txt', 'f2.txt', 'f3.txt', 'f4.txt'], {
      pairs: () => [
        {
          column1: '47562',
          column2: '49320',
          indicator: '0',
          from: '2020-01-01',
          to: null,
          rationale: null,
          release: '2026Q4',
          source: id,
        },
      ],
    });
    expect(sourcesOf('medicare | 49320 | 47562', 'ptp-edit', pairs)[0]).toBe(
      'NCCI pairs 2026Q4 for practitioners, imported from f1.txt and 3 more (2026-10-01)',
    );
  });
  test('add-ons by the imported edits', () => {
    const addOns = importing('add-on:2026Q4', ['AOC.xlsx'], {
      addOns: (code) => (code === '0071U' ? [{ type: '1', primary: '0070U', release: 'add-on:2026Q4' }] : []),
    });
    expect(sourcesOf('medicare | 0071U', 'add-on-release', addOns)[0]).toBe(
      'NCCI add-on edits 2026Q4, imported from AOC.xlsx (2026-10-01)',
    );
  });
  test('a status by the fee schedule that gave it', () => {
    const fees = importing('fee-schedule:2026Q4', ['PPRRVU26_OCT.csv'], {
      fees: (code) => ({
        code,
        status: 'N',
        pcTc: null,
        global: null,
        bilateral: null,
        assistant: null,
        coSurgeon: null,
        indicatorSources: ['fee-schedule:2026Q4'],
      }),
    });
    const sources = sourcesOf('medicare | 76377', 'code-not-covered', fees);
    expect(sources[0]).toBe('Fee schedule 2026Q4, imported from PPRRVU26_OCT.csv (2026-10-01)');
    expect(sources.filter((title) => title.startsWith('Physician fee schedule'))).toEqual([]);
  });
});
