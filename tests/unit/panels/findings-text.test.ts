import { expect, it } from 'vitest';
import { findingsText } from '../../../src/panels/claim/findings-text';
import { checked, claim, findings } from '../../gallery/claims';

const names: Record<string, string> = { uhc: 'UnitedHealthcare' };
const text = (found = findings) => findingsText(claim, 1, found, checked, (id) => names[id] ?? id);

it('a claim’s findings can be mailed: lines, findings with source, and what was checked', () => {
  expect(text(findings.slice(0, 1))).toBe(
    [
      'Claim 1, being entered · UnitedHealthcare · 2026-03-02',
      '',
      '1. 76376 26 × 1 points to AB',
      '2. 76377 × 1 points to A',
      '3. 71275 × 2 points to A',
      'Diagnoses A M54.5, B Z96.651',
      '',
      'Error: 76376 and 76377 on one date',
      'The two describe the same rendering done in two ways: without and with an independent workstation.',
      'What to do: Keep 76377 alone if the work was done on an independent workstation and the report says so; else 76376.',
      'CMS, NCCI procedure-to-procedure edits, practitioner, third quarter 2026 (2026Q3) https://www.cms.gov/medicare/coding-billing/national-correct-coding-initiative-ncci-edits',
      '',
      'Checked: 41 bundled rules; ICD-10-CM FY2021, FY2025–FY2027',
      'Not checked: NCCI pairs (no file imported); MUE units (no file imported); parts of the page (units not shown on every line)',
    ].join('\n'),
  );
});

it('says that nothing was found without calling the claim clean', () => {
  expect(text([])).toContain('No finding among what was checked.');
  expect(text([])).toContain('Not checked:');
});
