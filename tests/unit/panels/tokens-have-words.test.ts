import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeForm, parseCode } from '../../../src/codes';
import { formWords } from '../../../src/panels/card/form-words';
import { reasonWords, subjectWords } from '../../../src/panels/checked/checked-words';
import { problemWords } from '../../../src/panels/claim/problem-words';

/** The source of a folder as one text: other stages hand on tokens, and a new one must not reach the screen bare. */
function sourceOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .join('\n');
}

const found = (text: string, pattern: RegExp): string[] => [
  ...new Set(
    [...text.matchAll(pattern)].flatMap((match) => match.slice(1).filter((one) => one !== undefined)),
  ),
];

const claims = sourceOf('src/claims');
const checked = readFileSync('src/rules/checked.ts', 'utf8');

describe('every token of another stage has words', () => {
  const subjects = [...found(checked, /miss\('([\w-]+)'/g), 'reading'];
  it.each(subjects)('not checked: %s', (token) => expect(subjectWords(token)).not.toContain('-'));
  it('and there are tokens to look at', () => expect(subjects.length).toBeGreaterThan(5));

  const reasons = [
    ...found(checked, /miss\('[\w-]+', [^)]*?'([\w-]+)'(?: : '([\w-]+)')?\)/g),
    ...found(claims, /(?:tokens\.add|unclear\.push)\('([\w-]+)'\)/g),
  ];
  it.each(reasons)('because: %s', (token) => expect(reasonWords(token)).not.toBe(token));
  it('and there are reasons to look at', () => expect(reasons.length).toBeGreaterThan(8));

  const problems = [...found(claims, /'claimText\.(\w+)'/g), ...found(claims, /this\.problem\('(\w+)'/g)];
  const other = problemWords({ key: 'claimText.nobodyKnows', params: { token: 'x', where: 'y' } });
  it.each(problems)('problem: %s', (key) =>
    expect(problemWords({ key: `claimText.${key}`, params: { token: 'x', where: 'y' } })).not.toBe(other),
  );

  const codes = [
    '99213',
    '00100',
    '70450',
    '80053',
    '90471',
    '0001F',
    '0554T',
    '0001U',
    '0001M',
    'G0283',
    'D0120',
    'M54.5',
  ];
  it.each(codes)('form of %s', (text) => {
    const [code] = parseCode(text);
    if (!code) throw new Error(`${text} is no code`);
    const { system, category, section } = describeForm(code);
    for (const token of [system, category, section]) {
      if (token !== null) expect(formWords(token)).not.toBe(token);
    }
  });
});
