import type { Candidate } from '../text/candidates';
import { inSentence, sentenceAfter, sentenceBefore } from '../text/sentence';
import { inBrackets } from './draft';
import type { PageSense } from './sense';
import type { EvidenceSet } from './weights';

const DIAGNOSIS_WORDS =
  /\b(?:diagnos\w*|dx|icd|icd-10\w*|indications?|conditions?|comorbid\w*|history of)\b/i;

/**
 * What the form of a diagnosis code and the sentence around it say. `among`: it stands where diagnoses do, which is what a
 * code without its dot needs.
 */
export function diagnosisShape(
  text: string,
  candidate: Candidate,
  code: string,
  set: EvidenceSet,
  sense: PageSense,
  among: boolean,
): void {
  if (candidate.dotted) {
    set.add('shape-dotted');
    if (sense.tables.icdCategory(code.slice(0, 3))) sense.vocabulary.hearDotted(code);
    if (code.length >= 7) set.add('shape-dotted-long');
    if (code.length === 5) set.add('one-decimal');
    if (inBrackets(text, candidate)) set.add('bracketed');
  }
  if (!sense.tables.icdCategory(code.slice(0, 3))) set.add('unknown-category');
  if (
    /(?:ABK|BK|ABF|BF|APR|PR|ABJ|BJ|ICD-?10(?:-?CM)?)\s?[:>^|]\s?$/i.test(
      text.slice(Math.max(0, candidate.start - 12), candidate.start),
    )
  )
    set.add('qualifier');
  // In HL7 a lone I10 between bars names the code system, not hypertension.
  if (
    code === 'I10' &&
    !set.has('qualifier') &&
    text[candidate.start - 1] === '|' &&
    text[candidate.end] === '|'
  )
    set.add('other-system-expected');
  const certain = sense.vocabulary.level === 2;
  const spoken = DIAGNOSIS_WORDS.test(sentenceBefore(text, candidate.start));
  // A whole category (I10, Z23) has no dot: on a page of bills the sentence says what it is.
  const told =
    code.length === 3 &&
    certain &&
    inSentence(text, candidate.start, candidate.end) &&
    (spoken || DIAGNOSIS_WORDS.test(sentenceAfter(text, candidate.end).slice(0, 50)));
  if (spoken || told) set.add('sentence-diagnosis');
  const placed =
    among ||
    set.has('column-diagnosis') ||
    set.has('field-diagnosis') ||
    set.has('label-diagnosis') ||
    set.has('qualifier');
  // Without its dot it is known again where it was sure with one, as a word of a sentence.
  const again =
    code.length >= 6 &&
    certain &&
    sense.sure.has(code) &&
    inSentence(text, candidate.start, candidate.wholeEnd);
  if (again) set.add('sentence-part');
  if (!candidate.dotted && !placed && !again && !told) set.add('needs-diagnosis-context');
  if (/^v\d/.test(text.slice(candidate.start, candidate.start + 2)) && !placed) set.add('numbered');
  if (!canHaveLetters(code)) set.add('out-of-range');
}

/** Letters in the fifth and sixth places of an ICD-10-CM code are placeholders or the first of the alphabet. */
function canHaveLetters(code: string): boolean {
  return /^[\dA-EX]{0,2}$/.test(code.replace('.', '').slice(4, 6));
}
