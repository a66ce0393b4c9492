import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { compileData } from '../../../tools/data/compile';
import { checkJsonSchemas } from '../../../tools/data/json-schema';
import { DataError } from '../../../tools/data/problem';

const made: string[] = [];

/** A copy of data/ in which one file was changed by a careless hand. */
function withDamage(file: string, change: (text: string) => string): string {
  const root = mkdtempSync(join(tmpdir(), 'scrubline-data-'));
  made.push(root);
  cpSync('data', join(root, 'data'), { recursive: true });
  writeFileSync(join(root, file), change(readFileSync(file, 'utf8')));
  return root;
}

function problemsOf(root: string): string {
  try {
    compileData(root);
    return '';
  } catch (error) {
    if (error instanceof DataError) return error.message;
    throw error;
  }
}

afterEach(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true });
});

describe('the data as it stands', () => {
  it('fits its schemas, and every reference leads somewhere', () => {
    expect(problemsOf(process.cwd())).toBe('');
  });

  it('has JSON Schemas that are up to date', () => {
    expect(checkJsonSchemas(process.cwd())).toEqual([]);
  });
});

describe('damaged data is refused with file, path and reason', () => {
  const cases: [string, string, (text: string) => string, RegExp][] = [
    [
      'a source nobody recorded',
      'data/codes/0946T.json',
      (text) => text.replace('"seed-0946T"', '"a-rumor"'),
      /data\/codes\/0946T\.json: codes\[0\]\S*: source "a-rumor" is not in data\/sources\.json/,
    ],
    [
      'a misspelled field',
      'data/codes/0946T.json',
      (text) => text.replace('"serviceType"', '"serviceTyp"'),
      /data\/codes\/0946T\.json: codes\[0\]: unknown field "serviceTyp"/,
    ],
    [
      'a diagnosis that is a heading',
      'data/codes/0554T.json',
      (text) => text.replace('"code": "M81.0"', '"code": "M80.00"'),
      /data\/codes\/0554T\.json: codes\[0\] \(0554T\)\.relatedDiagnoses\[\d+\]: M80\.00 is header/,
    ],
    [
      'a related procedure without an entry',
      'data/codes/0554T.json',
      (text) => text.replace('"code": "77080"', '"code": "73677"'),
      /0554T\.json: codes\[0\] \(0554T\)\.relatedProcedures\[\d+\]: 73677 has no entry/,
    ],
    [
      'a modifier nobody knows',
      'data/codes/0946T.json',
      (text) => text.replace('"modifier": "26"', '"modifier": "Q?"'),
      /0946T\.json: codes\[0\]\.modifiers\[0\]\.modifier: not a two-character modifier/,
    ],
    [
      'broken JSON',
      'data/stances.json',
      (text) => text.slice(0, -20),
      /data\/stances\.json: \(file\): not JSON/,
    ],
    [
      'a payer nobody knows',
      'data/stances.json',
      (text) => text.replace('"payer": "aetna"', '"payer": "aetnaa"'),
      /data\/stances\.json: stances\[0\]: payer "aetnaa" is unknown/,
    ],
    [
      'one code in two files',
      'data/codes/ct.json',
      (text) => text.replace('"code": "70450"', '"code": "76376"'),
      /the code has an entry elsewhere too/,
    ],
  ];
  it.each(cases)('%s', (_name, file, change, message) => {
    expect(problemsOf(withDamage(file, change))).toMatch(message);
  });
});
