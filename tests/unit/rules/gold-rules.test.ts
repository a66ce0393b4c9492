import { describe, expect, test } from 'vitest';
import { createRules, evaluateClaim, type Finding } from '../../../src/rules';
import { type ClaimSketch, claimOf } from './support/claims';
import { knowledgeOf } from './support/knowledge';

const rules = createRules();

/** The findings of one sketched claim, as `rule codes severity`. */
function found(sketch: ClaimSketch): readonly Finding[] {
  return evaluateClaim(claimOf(sketch), {
    knowledge: knowledgeOf(),
    rules,
    context: { portal: null, payer: null, plan: null, dos: null },
    settings: { focus: [], mutedTopics: {}, mutedRules: [], minSeverity: 'info' },
    today: '2026-11-21',
  }).findings;
}

function of(sketch: ClaimSketch, rule: string): readonly string[] {
  return found(sketch)
    .filter((finding) => finding.rule === rule || finding.rule.startsWith(`${rule}.`))
    .map((finding) => `${finding.severity} ${finding.codes.join(' ')}`);
}

describe('3d-with-3d', () => {
  test('76376 and 76377 on one claim and date, for any payer', () => {
    for (const payer of ['medicare', 'uhc', null]) {
      expect(of({ payer, lines: ['76376-26', '76377-26'] }, '3d-with-3d')).toEqual(['error 76376 76377']);
    }
  });
  test('no modifier helps', () => {
    expect(of({ lines: ['76376-59', '76377-XU'] }, '3d-with-3d')).toEqual(['error 76376 76377']);
  });
  test('silent on different dates and with one code', () => {
    expect(of({ lines: ['76376 on 2026-03-02', '76377 on 2026-03-03'] }, '3d-with-3d')).toEqual([]);
    expect(of({ lines: ['76376', '73700'] }, '3d-with-3d')).toEqual([]);
  });
});

describe('3d-with-cta', () => {
  test.each(['70496', '70498', '71275', '72191', '73206', '73706', '74174', '74175', '75635'])(
    '3D with %s is an error for every payer',
    (cta) => {
      for (const payer of ['medicare', 'aetna', null]) {
        expect(of({ payer, lines: ['76377-26', cta] }, '3d-with-cta')).toEqual([`error 76377 ${cta}`]);
      }
    },
  );
  test('coronary CTA takes a modifier', () => {
    expect(of({ lines: ['76376', '75574'] }, '3d-with-cta')).toEqual(['warning 76376 75574']);
    expect(of({ lines: ['76376-59', '75574'] }, '3d-with-cta')).toEqual(['info 76376 75574']);
  });
  test('silent with plain CT, on another date', () => {
    expect(of({ lines: ['76377', '74177', '71260'] }, '3d-with-cta')).toEqual([]);
    expect(of({ lines: ['76377 on 2026-03-02', '71275 on 2026-03-04'] }, '3d-with-cta')).toEqual([]);
  });
});

describe('3d-with-nuclear', () => {
  test('the pair is a warning, and an info with a modifier', () => {
    expect(of({ payer: 'bcbs', lines: ['78815-26-PS', '76377-26'] }, '3d-with-nuclear')).toEqual([
      'warning 76377 78815',
    ]);
    expect(of({ lines: ['78452', '76377-59'] }, '3d-with-nuclear')).toEqual(['info 76377 78452']);
  });
  test('silent a day apart', () => {
    expect(of({ lines: ['78306 on 2026-02-10', '76376 on 2026-02-11'] }, '3d-with-nuclear')).toEqual([]);
  });
});

describe('modifier-26-with-TC', () => {
  test('both on one line', () => {
    expect(of({ payer: 'bcbs', lines: ['76377-26-TC'] }, 'modifier-26-with-TC')).toEqual(['error 76377']);
  });
  test('silent on two lines', () => {
    expect(of({ lines: ['76377-26', '76377-TC'] }, 'modifier-26-with-TC')).toEqual([]);
  });
});

describe('category3-with-imaging-component', () => {
  test('names all components present in one finding', () => {
    expect(of({ lines: ['0554T', '0557T', '0555T'] }, 'category3-with-imaging-component')).toEqual([
      'error 0554T 0555T 0557T',
    ]);
  });
  test('speaks of the hospital to a hospital', () => {
    const [finding] = found({ setting: 'outpatient-hospital', lines: ['0554T', '0555T'] }).filter((one) =>
      one.rule.startsWith('category3-with-imaging-component'),
    );
    expect(finding?.rule).toBe('category3-with-imaging-component.hospital');
  });
  test('silent for components without 0554T', () => {
    expect(of({ lines: ['0555T', '0556T', '0557T'] }, 'category3-with-imaging-component')).toEqual([]);
  });
});

describe('icd-not-billable', () => {
  test('a header on its DOS', () => {
    expect(of({ dx: ['G35'], lines: ['J2350'] }, 'icd-not-billable')).toEqual(['error G35']);
    expect(of({ dos: '2024-10-01', dx: ['M51.36'] }, 'icd-not-billable')).toEqual(['error M51.36']);
  });
  test('silent while it was billable', () => {
    expect(of({ dos: '2025-09-12', dx: ['G35'] }, 'icd-not-billable')).toEqual([]);
    expect(of({ dos: '2024-08-12', dx: ['M51.36'] }, 'icd-not-billable')).toEqual([]);
    expect(of({ dx: ['Z23'] }, 'icd-not-billable')).toEqual([]);
  });
  test('offers the choices and chooses none', () => {
    const [finding] = found({ dx: ['M54.5'] });
    expect(finding?.advice).toContain('M54.50, M54.51 or M54.59');
  });
  test('a missing 7th character is told as such', () => {
    const [finding] = found({ dx: ['M48.50'] });
    expect(finding?.title).toBe('M48.50 needs its 7th character');
  });
  test('after the last loaded year it is a warning that says so', () => {
    expect(of({ dos: '2027-12-01', dx: ['M54.5'] }, 'icd-not-billable')).toEqual(['warning M54.5']);
  });
});

describe('icd-invalid', () => {
  test('a string that is no code', () => {
    expect(of({ dx: ['M23.80'] }, 'icd-invalid')).toEqual(['error M23.80']);
    expect(of({ dx: ['Q99.XYZ?'] }, 'icd-invalid')).toEqual(['error Q99.XYZ']);
  });
  test('says where the placeholder belongs', () => {
    const [finding] = found({ dx: ['T84.89A'] });
    expect(finding?.detail).toContain('T84.89XA');
  });
  test('silent for an unknown code after the last loaded year', () => {
    expect(of({ dos: '2027-11-02', dx: ['M23.80'] }, 'icd-invalid')).toEqual([]);
    expect(of({ dos: '2027-11-02', dx: ['M23.80'] }, 'icd-not-checked')).toEqual(['info M23.80']);
  });
});

describe('duplicate-line', () => {
  test('same code, modifiers and date twice', () => {
    expect(of({ lines: ['71045-26', '71045-26'] }, 'duplicate-line')).toEqual(['warning 71045']);
  });
  test.each(['76', '77', '59', 'XE', 'XP', 'XS', 'XU', 'RT', 'LT', '91'])(
    'silent with %s on either',
    (modifier) => {
      expect(of({ lines: ['71045-26', `71045-26-${modifier}`] }, 'duplicate-line')).toEqual([]);
      expect(of({ lines: [`71045-${modifier}`, `71045-${modifier}`] }, 'duplicate-line')).toEqual([]);
    },
  );
  test('silent for a reversal and on other dates', () => {
    expect(of({ kind: 'remit', lines: ['99291 x-1', '99291 x1'] }, 'duplicate-line')).toEqual([]);
    expect(of({ reversal: true, lines: ['99291 x1', '99291 x1'] }, 'duplicate-line')).toEqual([]);
    expect(of({ lines: ['97110 on 2026-03-02', '97110 on 2026-03-04'] }, 'duplicate-line')).toEqual([]);
  });
});

describe('laterality-mismatch', () => {
  test('RT pointing to a left knee', () => {
    expect(of({ dx: ['M17.12'], lines: ['20610-RT @A'] }, 'laterality-mismatch')).toEqual([
      'warning 20610 M17.12',
    ]);
  });
  test('silent when one diagnosis fits, or none is pointed to', () => {
    expect(of({ dx: ['M17.12', 'M17.11'], lines: ['20610-RT @AB'] }, 'laterality-mismatch')).toEqual([]);
    expect(of({ dx: ['M17.12', 'M17.0'], lines: ['20610-RT @AB'] }, 'laterality-mismatch')).toEqual([]);
    expect(of({ dx: ['M17.12'], lines: ['20610-RT'] }, 'laterality-mismatch')).toEqual([]);
    expect(of({ dx: ['M17.12'], lines: ['20610-RT-LT @A', '20610-50 @A'] }, 'laterality-mismatch')).toEqual(
      [],
    );
  });
});
