import type { Code } from '../../../../src/codes';
import type { Card } from '../../../../src/knowledge';
import type { Checked, Finding } from '../../../../src/rules';
import { emptyCard } from '../../../support/empty-card';

/** A card that knows the code's form only. */
export function formCard(code: Code): Card {
  return { ...emptyCard(code), form: ['A procedure code of five digits'] };
}

/** A card with something in each of the places that the tooltip shows. */
export function fullCard(code: Code): Card {
  const source = {
    id: 'q-and-a',
    publisher: 'Reference sheet',
    title: 'Imaging questions',
    date: '2026-03',
    url: null,
  };
  return {
    ...emptyCard(code),
    level: 'entry',
    name: '3D rendering of a scan on an independent workstation',
    summary: [
      { text: 'Images of a scan made three-dimensional on a workstation of its own.', sources: ['q-and-a'] },
    ],
    chips: [
      { id: 'category', text: 'Category I', tone: 'neutral' },
      { id: 'status', text: 'Active', tone: 'good' },
    ],
    sites: [{ text: 'Hospital outpatient', sources: ['q-and-a'] }],
    modifiers: [
      {
        modifier: '26',
        name: 'Professional part',
        use: 'yes',
        when: 'The reading alone',
        sources: ['q-and-a'],
      },
      {
        modifier: '50',
        name: 'Both sides',
        use: 'no',
        when: 'Never: not a paired organ',
        sources: ['q-and-a'],
      },
    ],
    stances: [
      {
        payer: 'uhc',
        plan: null,
        stance: 'conditions',
        text: 'Paid with a report that names it.',
        sources: ['q-and-a'],
      },
    ],
    disagreements: [
      {
        about: 'Units',
        says: 'Two units a day',
        saysSource: 'q-and-a',
        fact: 'One unit a day',
        factSources: ['q-and-a'],
        kind: 'corrected',
      },
    ],
    form: [],
    sources: [{ ...source, seen: 'copy' }],
  };
}

/** A finding on these codes. */
export function finding(
  severity: Finding['severity'],
  codes: readonly string[],
  more: Partial<Finding> = {},
): Finding {
  return {
    id: `${severity} ${codes.join(' ')}`,
    rule: '3d-with-3d',
    kind: 'mutually-exclusive',
    topic: 'bundling',
    severity,
    basis: 'official',
    payer: 'uhc',
    claim: 'claim 1',
    lines: [],
    codes,
    title: `${codes.join(' and ')} may not stand together`,
    detail: 'Both say that the same images were rendered once.',
    advice: 'Bill the one that the report describes.',
    sources: [
      {
        id: 'ncci',
        publisher: 'CMS',
        title: 'NCCI edits',
        date: '2026Q4',
        url: 'https://www.cms.gov/',
        seen: 'primary',
      },
    ],
    ...more,
  };
}

export const CHECKED: Checked = {
  claim: 'claim 1',
  payer: 'uhc',
  dos: '2026-03-02',
  setting: 'practitioner',
  checked: [{ what: 'icd-validity', detail: 'FY2021, FY2025-FY2027' }],
  notChecked: [{ what: 'ptp-edit', why: 'no release loaded' }],
  muted: 0,
};
