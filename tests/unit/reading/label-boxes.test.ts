import { describe, expect, it } from 'vitest';
import { labelRole } from '../../../src/reading/labels/roles';
import { labelledPieces } from '../../../src/reading/text/labels-in-text';

const said = (text: string): string[] => labelledPieces(text).map(({ role, value }) => `${role}=${value}`);

describe('a text that is a label and nothing else', () => {
  it.each([
    ['Units', 'units'],
    ['Dx pointer:', 'pointer'],
    ['Mod 2', 'modifier'],
    ['diagnosisPointer', 'pointer'],
  ])('%s', (text, role) => expect(labelRole(text)).toBe(role));

  it.each(['Units 1', 'Payer: Cigna', 'Payer AETNA', 'Modifier: 26'])('not %s', (text) =>
    expect(labelRole(text)).toBeNull(),
  );
});

describe('texts in boxes of their own', () => {
  it.each([
    ['Units\u00a0\u00a02\u00a0\u00a0Modifiers\u00a0\u00a0RT 26', ['units=2', 'modifier=RT 26']],
    ['RT 26\u00a0\u00a0Modifiers', ['modifier=RT 26']],
    ['73562\u00a0\u00a0Units 1\u00a0\u00a0$86.00', ['units=1']],
    ['Payer AETNA\u00a0\u00a0EFT 7', ['plan=AETNA']],
    ['"serviceUnits": 3', ['units=3']],
    ['Modifiers\u00a0\u00a0Dx pointer\u00a0\u00a0Units', []],
    ['K-1 Roe, Ann\u00a0\u00a0Payer: Cigna\u00a0\u00a0DOS 08/03/2026', ['payer=Cigna', 'dos=08/03/2026']],
    ['Lines (DOS 08/11/2026)', ['dos=08/11/2026']],
  ])('%j', (text, pieces) => expect(said(text)).toEqual(pieces));
});
