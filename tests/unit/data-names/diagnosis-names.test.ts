import { describe, expect, it } from 'vitest';
import { loadDataset } from '../../../generated/dataset';
import { createIcdValidity } from '../../../src/knowledge/icd-validity';
import { categoriesFileSchema, diagnosesFileSchema } from '../../../src/knowledge/schema/icd-names';
import { readData, twice } from './read-data';

const { categories } = readData('icd10cm/categories.json', categoriesFileSchema);
const { diagnoses } = readData('icd10cm/diagnoses.json', diagnosesFileSchema);
const icd = createIcdValidity(loadDataset().icd);

/** Categories of FY2021 to FY2027: 1,918 in FY2026, and J4B, K6A and QA1, which FY2027 adds. */
const CATEGORIES = 1_921;

describe('category names', () => {
  it('every category of every loaded year has one, and nothing else has', () => {
    const known: string[] = [];
    icd.each((code) => {
      if (code.length === 3) known.push(code);
    });
    expect(known.length).toBe(CATEGORIES);
    expect(Object.keys(categories).sort()).toEqual(known.sort());
  });

  it('are short and tell categories apart', () => {
    const long = Object.values(categories).filter((name) => name.length > 60 || name.split(' ').length > 9);
    expect(long).toEqual([]);
    expect(twice(Object.values(categories))).toEqual([]);
  });
});

describe('names of the most billed diagnoses', () => {
  it('are at least 600, none twice, each name for one code', () => {
    expect(diagnoses.length).toBeGreaterThan(600);
    expect(twice(diagnoses.map(({ code }) => code))).toEqual([]);
    expect(twice(diagnoses.map(({ name }) => name))).toEqual([]);
  });

  it('name codes that exist in FY2026 or FY2027', () => {
    const gone = diagnoses.filter(({ code }) =>
      ['2026-03-01', '2027-03-01'].every((day) => !['billable', 'header'].includes(icd.state(code, day))),
    );
    expect(gone.map(({ code }) => code)).toEqual([]);
  });

  it('left says left and right says right', () => {
    const wrong = diagnoses.filter(({ code, name }) => {
      const side = icd.bits(code)?.side;
      const says = (word: string) => new RegExp(`\\b${word}(?:-sided)?\\b`, 'i').test(name);
      return (side === 'left' && says('right')) || (side === 'right' && says('left'));
    });
    expect(wrong.map(({ code, name }) => `${code} ${name}`)).toEqual([]);
  });

  it.each([
    ['I10', 'htn'],
    ['E11.9', 'dm2'],
    ['M54.50', 'lbp'],
    ['M17.11', 'oa knee right'],
    ['J44.9', 'copd'],
    ['I50.9', 'chf'],
    ['I48.91', 'afib'],
    ['N39.0', 'uti'],
    ['K21.9', 'gerd'],
    ['M81.0', 'osteoporosis'],
  ])('%s is found by "%s"', (code, word) => {
    expect(diagnoses.find((one) => one.code === code)?.words).toContain(word);
  });
});
