import { describe, expect, it } from 'vitest';
import { identifierWords, type Role, roleOf } from '../../../src/reading/labels/roles';

/** Labels and headers as portals write them. */
const LABELS: readonly [label: string, role: Role | null][] = [
  ['CPT', 'procedure'],
  ['CPT/HCPCS', 'procedure'],
  ['24D. PROCEDURES, SERVICES, OR SUPPLIES CPT/HCPCS', 'procedure'],
  ['Proc', 'procedure'],
  ['Procedure code line 1', 'procedure'],
  ['Proc Code/Mod', 'procedure'],
  ['Proc / Rev Code', 'procedure-or-revenue'],
  ['44 HCPCS / RATE / HIPPS CODE', 'procedure'],
  ['Rev Code', 'revenue'],
  ['71 PPS CODE', 'other'],
  ['31 OCCURRENCE CODE', 'other'],
  ['Condition codes', 'other'],
  ['Mod 1', 'modifier'],
  ['MODIFIER', 'modifier'],
  ['Dx', 'diagnosis'],
  ['Primary Dx', 'diagnosis'],
  ['ICD-10-CM', 'diagnosis'],
  ['Diagnosis 2', 'diagnosis'],
  ['A - ICD-10', 'diagnosis'],
  ['Dx Pointers', 'pointer'],
  ['24E DIAGNOSIS POINTER', 'pointer'],
  ['DX PTR', 'pointer'],
  ['Days or units', 'units'],
  ['Qty', 'units'],
  ['Billed', 'charge'],
  ['24F $CHARGES', 'charge'],
  ['Allowed', 'money'],
  ['Adj Amt', 'money'],
  ['Paid', 'paid'],
  ['Adj Group-Reason', 'adjustment'],
  ['Remark', 'remark'],
  ['DOS', 'dos'],
  ['Service Dates', 'dos'],
  ['24A FROM', 'dos'],
  ['To', 'dos-to'],
  ['POS', 'pos'],
  ['Place of service', 'pos'],
  ['Claim #', 'claim'],
  ['Patient Control #', 'claim'],
  ['Patient', 'patient'],
  ['Pt ZIP', 'other'],
  ['Payer ID', 'other'],
  ['Member ID', 'other'],
  ['Check', 'other'],
  ['NPI', 'other'],
  ['Promo code', 'other'],
  ['Payer', 'payer'],
  ['Status', 'status'],
  ['Code', 'code'],
  ['Description on file', 'text'],
  ['Type of bill', 'type-of-bill'],
  ['Balance forward', 'money'],
  ['Hello', null],
];

describe('labels', () => {
  it.each(LABELS)('%s', (label, role) => {
    expect(roleOf(label)).toBe(role);
  });

  it('cuts names of fields into words', () => {
    expect(identifierWords('ctl00_ucHCFALineItem_CPT_CODE0')).toContain('cpt code 0');
    expect(identifierWords('diagnosisCodePointer1')).toBe('diagnosis code pointer 1');
    expect(identifierWords('cpt-hcpc-code-data-0')).toBe('cpt hcpc code data 0');
  });
});
