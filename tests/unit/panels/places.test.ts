import { describe, expect, it } from 'vitest';
import { filtered, placedClaims, placeOf } from '../../../src/panels/sidepanel/places';
import type { Severity } from '../../../src/rules';
import { report } from '../../gallery/claims';

const all = new Set<Severity>(['error', 'warning', 'info']);
const claims = placedClaims(report);

describe('the claims of a tab', () => {
  it('each have their own findings, and a number that filters keep', () => {
    expect(claims.map(({ number, findings }) => [number, findings.length])).toEqual([
      [1, 3],
      [2, 1],
    ]);
    const medicare = filtered(claims, { severities: all, payer: 'medicare' });
    expect(medicare.map(({ number }) => number)).toEqual([2]);
  });

  it('without findings are shown as long as no severity is left out', () => {
    const quiet = claims.map((placed) => ({ ...placed, findings: [] }));
    expect(filtered(quiet, { severities: all, payer: null })).toHaveLength(2);
    expect(filtered(quiet, { severities: new Set(['error']), payer: null })).toHaveLength(0);
  });

  it('show only findings of the severities wanted', () => {
    const errors = filtered(claims, { severities: new Set(['error']), payer: null });
    expect(errors.map(({ findings }) => findings.map((one) => one.rule))).toEqual([['3d-with-3d']]);
  });
});

describe('where a finding stands', () => {
  const [first] = claims;
  if (!first) throw new Error('no claim');
  const place = (rule: string) => {
    const finding = first.findings.find((one) => one.rule === rule);
    if (!finding) throw new Error(`no finding of ${rule}`);
    return placeOf(finding, first, report.frames);
  };

  it('is its first line', () => expect(place('3d-with-3d')).toEqual({ frame: 0, mention: 0 }));
  it('is the diagnosis it names', () => expect(place('icd-not-billable')).toEqual({ frame: 0, mention: 3 }));
});
