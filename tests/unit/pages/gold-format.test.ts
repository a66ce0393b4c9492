import { describe, expect, it } from 'vitest';
import { corpusPages, half, readings } from './corpus';
import { type Gold, goldSchema, RULES } from './gold-schema';

const pages = corpusPages();
const golds = pages.map(({ gold }) => gold as Gold);

const undotted = (code: string) => code.replace('.', '');
const named = (gold: Gold) => new Set([...gold.mentions, ...gold.optional].map(({ code }) => code));

describe.each(pages.map((page) => [page.name, page] as const))('%s', (name, page) => {
  const gold = page.gold as Gold;

  it('follows the format', () => {
    const read = goldSchema.safeParse(page.gold);
    expect(read.success ? [] : read.error.issues).toEqual([]);
    expect(gold.slug).toBe(name);
  });

  it('shows every string it calls absent, and none of them is a code of the page', () => {
    const texts = readings(page.html);
    const codes = new Set(gold.mentions.map(({ code }) => undotted(code)));
    expect(gold.absent.filter((one) => !texts.some((text) => text.includes(one)))).toEqual([]);
    expect(gold.absent.filter((one) => codes.has(undotted(one)))).toEqual([]);
    const known = new Set(
      [...gold.mentions, ...gold.optional].map(({ system, code }) => `${system} ${code}`),
    );
    expect(gold.absentCanonical.filter(({ system, code }) => known.has(`${system} ${code}`))).toEqual([]);
  });

  it('names each code once, and counts every code its claims bill', () => {
    const keys = gold.mentions.map(({ system, code }) => `${system} ${code}`);
    expect(new Set(keys).size).toBe(keys.length);
    const codes = named(gold);
    const billed = gold.claims.flatMap((claim) => [
      ...claim.diagnoses,
      ...claim.lines.map(({ code }) => code),
    ]);
    expect(billed.filter((code) => !codes.has(code))).toEqual([]);
  });

  it('points its findings at claims that hold their codes, and forbids none of them', () => {
    for (const finding of gold.findings) {
      const claim = gold.claims[finding.claim];
      const codes = [...(claim?.diagnoses ?? []), ...(claim?.lines ?? []).map(({ code }) => code)];
      expect(codes).toEqual(expect.arrayContaining(finding.codes));
      const forbidden = gold.mustNotFire.filter(
        (one) =>
          one.rule === finding.rule &&
          (one.claim === undefined || one.claim === finding.claim) &&
          (one.codes ?? []).every((code) => finding.codes.includes(code)),
      );
      expect(forbidden).toEqual([]);
    }
    if (gold.noFindings) expect(gold.findings).toEqual([]);
    if (gold.claims.length === 0) expect(gold.noFindings).toBe(true);
  });
});

describe('the corpus as a whole', () => {
  it.each([
    ['odd', 1],
    ['even', 0],
  ])('is numbered without gaps or doubles in its %s half', (_, rest) => {
    const numbers = pages
      .map(({ name }) => Number.parseInt(name, 10))
      .filter((number) => number % 2 === rest)
      .sort((one, other) => one - other);
    expect(numbers).toEqual(numbers.map((_, index) => 2 * index + (rest || 2)));
  });

  it('is large enough, with pages that hold no code at all', () => {
    expect(pages.length).toBeGreaterThanOrEqual(64);
    const without = golds.filter((gold) => gold.mentions.length === 0 && gold.optional.length === 0);
    expect(without.length).toBeGreaterThanOrEqual(17);
  });

  it.each(['kind', 'expected finding'] as const)('holds every %s in both halves', (what) => {
    const seen = { tune: new Set<string>(), 'held-out': new Set<string>() };
    for (const gold of golds) {
      for (const one of what === 'kind' ? [gold.kind] : gold.findings.map(({ rule }) => rule))
        seen[half(gold.slug)].add(one);
    }
    expect([...seen.tune].sort()).toEqual([...seen['held-out']].sort());
    if (what === 'expected finding') expect([...seen.tune].sort()).toEqual([...RULES].sort());
  });
});
