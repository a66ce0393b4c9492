import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../../src/reading/labels/vocabulary';

const level = (...texts: string[]) => {
  const vocabulary = new Vocabulary();
  for (const text of texts) vocabulary.hear(text);
  return vocabulary.level;
};

describe('how much a page speaks of billing', () => {
  it('words of ours alone count twice', () => {
    expect(level('Payer')).toBe(0);
    expect(level('Payer', 'NPI')).toBe(1);
    expect(level('Payer', 'NPI', 'Remittance', 'DOS')).toBe(2);
  });
  it('the name of a code set says enough', () => {
    expect(level('CPT')).toBe(1);
  });
  it('words that other trades have, too, count once: a car is insured and repaired in them', () => {
    expect(level('Claim', 'Denied')).toBe(0);
    expect(level('Claim', 'Denied', 'Modifiers', 'Procedure', 'Billed')).toBe(1);
  });
  it('one word in several forms is one word', () => {
    expect(level('payer, payers, Payer', 'payers')).toBe(0);
  });
  it('numbers with a point say no more than one word, however many there are', () => {
    const vocabulary = new Vocabulary();
    for (const code of ['E75.2', 'E75.5', 'K57.3', 'D64.9', 'N39.0', 'M54.5', 'J18.9'])
      vocabulary.hearDotted(code);
    expect(vocabulary.level).toBe(0);
    vocabulary.hear('Diagnosis, payer');
    expect(vocabulary.level).toBe(1);
  });
  it('sure codes speak each as a word does', () => {
    const vocabulary = new Vocabulary();
    for (const code of ['0554T', '0555T', '0556T', '0557T', '0558T', '0743T']) vocabulary.learn(code);
    vocabulary.hear('claim');
    expect(vocabulary.level).toBe(2);
  });
});
