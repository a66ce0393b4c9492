import type { Code } from '../../codes';
import type { Candidate } from '../text/candidates';
import { type InlineLabel, labelBefore } from '../text/labels-in-text';
import { EvidenceSet, type Verdict } from './weights';

const LIST_GAP =
  /^(?:\s(?:first|second|third))?[\s,;/&+|•·()[\]]*(?:(?:and\/or|and|or|vs\.?|versus|plus|with|through|thru|to|[-–—‑])[\s,;/&+|•·()[\]]*)?(?:(?:\(?[A-L1-9]\d?[.):=]|[A-L1-9](?=\s)|one|an?|0\d{3})\s*)?$/i;
const RANGE_GAP = /^\s*(?:[-–—‑]|through|thru|to)\s*$/i;

/** One system a candidate may belong to, with what speaks for and against it. */
interface Option {
  readonly code: Code;
  readonly set: EvidenceSet;
  verdict: Verdict;
}

/** A candidate while it is judged. */
export interface Draft {
  readonly candidate: Candidate;
  readonly linked: boolean;
  readonly closesRange: boolean;
  label: InlineLabel | null;
  options: Option[];
  best: Option;
}

const NO_VERDICT = new EvidenceSet().verdict();

/** A candidate with nothing said of it yet but its label and whether it goes on with a list. */
export function draft(text: string, candidate: Candidate, previous: Candidate | undefined): Draft {
  const gap = previous ? text.slice(previous.wholeEnd, candidate.start) : null;
  const linked =
    gap !== null &&
    gap.length <= 24 &&
    LIST_GAP.test(gap) &&
    !(/\bwith\b/i.test(gap) && isDiagnosis(previous) !== isDiagnosis(candidate));
  const paired = previous !== undefined && inBrackets(text, previous) && inBrackets(text, candidate);
  const options: Option[] = [];
  if (candidate.procedure)
    options.push({ code: candidate.procedure, set: new EvidenceSet(), verdict: NO_VERDICT });
  if (candidate.icd !== null)
    options.push({
      code: { system: 'icd10cm', code: candidate.icd },
      set: new EvidenceSet(),
      verdict: NO_VERDICT,
    });
  const best = options[0];
  if (!best) throw new Error('a candidate has at least one form');
  return {
    candidate,
    linked: linked || paired,
    closesRange: linked && RANGE_GAP.test(gap ?? ''),
    label: linked ? null : labelBefore(text, previous?.wholeEnd ?? 0, candidate.start),
    options,
    best,
  };
}

/** What can be nothing but a diagnosis: `G0008 with Z23` joins a procedure and its reason, and makes no list. */
function isDiagnosis(candidate: Candidate | undefined): boolean {
  return candidate !== undefined && (candidate.dotted || candidate.procedure === null);
}

/** `diabetes (E11.9), hypertension (I10)`: what one bracket holds, the next does too. */
export function inBrackets(text: string, candidate: Candidate): boolean {
  return text[candidate.start - 1] === '(' && text[candidate.end] === ')';
}

/** A list takes the label of its head: `Claim numbers: 99213, 97110` are both claim numbers. */
export function inheritLabels(text: string, drafts: Draft[]): void {
  for (let index = 1; index < drafts.length; index++) {
    const one = drafts[index];
    const before = drafts[index - 1];
    if (one?.linked) one.label = before?.label ?? null;
    else if (one && before && one.label === null && goesOn(text, before, one)) one.label = before.label;
  }
}

/** `Dx: A M17.11 right knee, B E11.9 ...`: the next pointer after a diagnosis and its words goes on with the list. */
function goesOn(text: string, before: Draft, one: Draft): boolean {
  if (before.label?.role !== 'diagnosis' || one.candidate.icd === null) return false;
  const gap = text.slice(before.candidate.wholeEnd, one.candidate.start);
  return gap.length < 70 && /(?:[,;|·\n]|\s{2}|\u00a0)\s*\(?(?:(?:[A-L]|1[0-2]|[1-9])[.):]?\s+)?$/.test(gap);
}

/** The best option; on equal scores the procedure, unless its letter has no such code. */
export function choose(one: Draft): void {
  const [first, second] = one.options;
  if (!first) return;
  one.best = second && second.verdict.score > first.verdict.score ? second : first;
}
