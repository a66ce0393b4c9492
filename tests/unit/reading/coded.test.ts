import { describe, expect, it } from 'vitest';
import { codedRole, titledRole } from '../../../src/reading/labels/coded';

describe('what a heading says the codes beneath it are', () => {
  it.each([
    ['CPT codes', 'procedure'],
    ['CPT codes for these diagnoses', 'procedure'],
    ['ICD-10 codes that support CPT code 97610', 'diagnosis'],
    ['Codes: diagnoses', 'diagnosis'],
    ['Applicable CPT / HCPCS / ICD-10 codes', null],
    ['CPT codes and ICD-10 codes', null],
    ['Procedures and diagnoses', null],
    ['Claim status', null],
  ])('%s', (heading, role) => {
    expect(codedRole(heading)).toBe(role);
  });
});

describe('what a row of one cell says of the rows below it', () => {
  it.each([
    ['CPT codes covered when asked for first:', 'procedure'],
    ['Other HCPCS codes related to this policy', 'procedure'],
    ['ICD-10 codes not covered (not all of them):', 'diagnosis'],
    ['ICD-10 codes covered for CPT code 97610:', 'diagnosis'],
    ['CPT codes effective 01/01/2026', 'procedure'],
    ['CPT/HCPCS and ICD-10 codes', 'code'],
    ['HCPCS', 'procedure'],
    ['Modifiers', 'modifier'],
    ['Reject codes of the clearinghouse', 'other'],
  ])('%s', (title, role) => {
    expect(titledRole(title)).toBe(role);
  });

  it.each([
    [''],
    ['Not covered:'],
    ['Codes that need a review'],
    ['Wound care codes'],
    ['Diagnosis codes: E11.9, I10'],
    ['CPT 99213 paid after review'],
    ['The diagnosis is to be told in words, whatever the form says'],
  ])('"%s" says nothing', (title) => {
    expect(titledRole(title)).toBeNull();
  });
});
