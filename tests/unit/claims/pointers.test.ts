import { describe, expect, it } from 'vitest';
import { buildClaims } from '../../../src/claims';
import { box, claimNumber, dx, line, page, table, value } from './page';

const nothing = { payer: null, plan: null, dos: null };
const diagnosesOf = (...nodes: Parameters<typeof page>[0]) =>
  buildClaims(
    page([claimNumber(), table([[line('99213'), value('units', '1')]]), ...nodes]),
    nothing,
  )[0]?.diagnoses.map((one) => `${one.pointer}:${one.code}`);

describe('diagnosis letters', () => {
  it('are those shown; the others take the next free ones in order', () => {
    expect(diagnosesOf(dx('M54.50', 'B'), dx('I10'), dx('E11.65', 'A'), dx('R55'))).toEqual([
      'B:M54.50',
      'C:I10',
      'A:E11.65',
      'D:R55',
    ]);
  });

  it('start at A where fields are numbered from zero', () => {
    expect(diagnosesOf(dx('M54.50'), dx('I10', 'A'), dx('R55', 'B'))).toEqual(['A:M54.50', 'B:I10', 'C:R55']);
  });

  it('are given once: of two under one letter the first keeps it', () => {
    expect(diagnosesOf(dx('M54.50', 'A'), dx('I10', 'A'))).toEqual(['A:M54.50', 'B:I10']);
  });

  it('a diagnosis shown again is the same one; under a second letter it stands twice', () => {
    expect(diagnosesOf(dx('M54.50', 'A'), box('group', dx('M54.50')))).toEqual(['A:M54.50']);
    expect(diagnosesOf(dx('M54.50', 'A'), dx('M54.50', 'B'))).toEqual(['A:M54.50', 'B:M54.50']);
  });

  it('go on past L for the diagnoses an institutional claim may list', () => {
    const many = Array.from({ length: 25 }, (_, at) => dx(`M54.${10 + at}`));
    const shown = diagnosesOf(...many, dx('M54.11')) ?? [];
    expect(shown).toHaveLength(25);
    expect(shown[24]).toBe('Y:M54.34');
  });
});
