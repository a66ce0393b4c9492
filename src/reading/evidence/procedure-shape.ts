import { type Code, plausibleCpt, plausibleHcpcs } from '../../codes';
import { isState } from '../text/against';
import type { Candidate } from '../text/candidates';
import {
  announcesCodes,
  inSentence,
  isBilled,
  namedAfter,
  namesCodeSet,
  sentenceAfter,
  sentenceBefore,
} from '../text/sentence';
import { inBrackets } from './draft';
import type { PageSense } from './sense';
import type { EvidenceSet } from './weights';

const CLINICAL_WORDS =
  /\b(?:cta?|mr[ai]?|mri|pet|x-?rays?|films?|scans?|ultrasound|echo\w*|biops\w+|inject\w+|surg\w+|visits?|exams?|evaluation|therap\w+|infusion|vaccin\w+|graft|arthro\w+|repair|anesthesia|screening|panel|mammogra\w+|read|imaging|monitoring|tests?|testing|labs?|shots?|views?|needles?|weeks of)\b/i;
const BILLING_WORDS =
  /(?<![\w-])(?:report(?:ed|ing|s)?|bill(?:ed|ing|s)?|den(?:y|ie[sd])|denials?|requests?|plan of care|see also|reimburs\w*|payable|separately|bundl\w*|unbundl\w*|units? of|append\w*|modifiers?|submit\w*|performed|claims?|coded|coding|covered|added|removed|replaced|deleted|includes?|excludes?|authoriz\w*|notification|approved|payment|(?:CO|PR|OA|PI)[- ]?\d{1,3})\b/i;

/** `densitometry (76977, HCPCS G0130)`: the first of what a bracket holds. */
function opensBracket(text: string, { start, wholeEnd }: Candidate): boolean {
  return text[start - 1] === '(' && /^[),;]/.test(text.slice(wholeEnd, wholeEnd + 1));
}

const SERVICE =
  /[a-z](?:tion|sion|ment|ing|tomy|opy|plasty|gr[a-z]m|graphy)s?\b(?<!location|department)|exercise|activit|block/i;
const IN_BRACKETS = String.raw`(?:[\s,/&+–-]|\d{4}[\dFTU]|[A-Z]\d{4}|-[A-Z\d]{2})*`;
const BRACKET_OPENS = new RegExp(String.raw`(?:^|\s)((?:[\w-]+ ){0,2}[a-z][a-z-]+) \(${IN_BRACKETS}$`);
const BRACKET_CLOSES = new RegExp(String.raw`^${IN_BRACKETS}\)`);

/** `excision (11400–11446)`: brackets with nothing but codes after what is done, a common word where names have a capital. */
function bracketsService(text: string, { start, wholeEnd }: Candidate): boolean {
  const service = BRACKET_OPENS.exec(text.slice(Math.max(0, start - 64), start))?.[1];
  return (
    service !== undefined &&
    (SERVICE.test(service) || CLINICAL_WORDS.test(service)) &&
    BRACKET_CLOSES.test(text.slice(wholeEnd, wholeEnd + 48))
  );
}

const NAME_AFTER = /^\s?[-–—:]\s+(.{3,48})/;
const DONE = /\w(?:graphy|scopy|ectomy|otomy|plasty|centesis)\b/i;

/** `93312 - Echocardiography`: a line that begins with a code and says after a dash what is done. */
function names(text: string, { start, wholeEnd }: Candidate): boolean {
  if (!/(?:^|[\n·•*\u00a0])[\s+]*$/.test(text.slice(Math.max(0, start - 4), start))) return false;
  const name = NAME_AFTER.exec(text.slice(wholeEnd, wholeEnd + 54))?.[1];
  return name !== undefined && (CLINICAL_WORDS.test(name) || DONE.test(name));
}

const DONE_BEFORE =
  /(?:\b(?:pathology|draw|venipuncture|biopsy|injection|infusion|graft|repair|mammogram|ultrasound|x-ray|stent|excision|splint|stress test)|\w(?:graphy|scopy|ectomy|otomy|plasty|centesis|tripsy|stomy))\s$/i;

/** `lithotripsy 50590`: right after the name of what is done. */
function isNamed(text: string, { start }: Candidate): boolean {
  return DONE_BEFORE.test(text.slice(Math.max(0, start - 32), start));
}

/** In brackets, or in a list of codes or after a colon: where a sentence puts the code of what it speaks of. */
function inPlace(text: string, candidate: Candidate): boolean {
  if (opensBracket(text, candidate)) return true;
  return (
    /(?::|\d,|\d(?:,? (?:and|or|&)))\s*$/.test(
      text.slice(Math.max(0, candidate.start - 8), candidate.start),
    ) ||
    /^(?:,|\s(?:and|or|&)\s|[-–]\d)[\s\dA-Z]*\d{4}/.test(
      text.slice(candidate.wholeEnd, candidate.wholeEnd + 12),
    )
  );
}

/** So many other sure procedures that begin alike: the page goes through a chapter of the code set. */
const LARGE_FAMILY = 3;

/** What the form of a procedure code, what is attached to it and the sentence around it say. */
export function procedureShape(
  text: string,
  candidate: Candidate,
  code: Code,
  set: EvidenceSet,
  sense: PageSense,
  bareCode: boolean,
): void {
  const stateForm = isStateForm(text, candidate);
  if (candidate.modifiers.length > 0 && !candidate.glued && !stateForm) set.add('modifier');
  if (candidate.modifiers.length > 1) set.add('more-modifiers');
  if (
    candidate.units !== null ||
    /\bunits? of\s*$/i.test(text.slice(Math.max(0, candidate.start - 12), candidate.start))
  )
    set.add('units');
  const speaks = sense.vocabulary.level > 0;
  const certain = sense.vocabulary.level === 2;
  if (code.system === 'hcpcs' && certain && inBrackets(text, candidate)) set.add('bracketed');
  const known = sense.tables.knownProcedure(code.code);
  const suffixed = !/\d$/.test(code.code);
  if (!known && !suffixed && sense.tables.assignedNear?.(code.code) === false) set.add('out-of-range');
  else if (code.system === 'hcpcs')
    set.add(plausibleHcpcs(code.code) && !code.code.startsWith('D') ? 'shape-hcpcs' : 'out-of-range');
  else if (!plausibleCpt(code.code)) set.add('out-of-range');
  else if (suffixed) set.add('shape-suffix');
  if (known) {
    set.add('known');
    if (isDescribed(text, candidate)) set.add('described');
  } else {
    const family = sense.familyOf(code.code);
    if (family > 0) set.add('family');
    if (family >= LARGE_FAMILY && code.system === 'cpt') set.add('kin');
    const listed = sense.tables.listedProcedure?.(code.code) ?? null;
    if (listed !== null) set.add(listed ? 'listed' : 'not-listed');
  }
  if (
    /(?:^|[\s"'(>])(?:HC|HP|CPT-?4?|HCPCS)\s?[:>^|]\s?$/i.test(
      text.slice(Math.max(0, candidate.start - 8), candidate.start),
    )
  )
    set.add('qualifier');
  const sentence = sentenceBefore(text, candidate.start);
  // Any trade has codes and procedures: with few words of billing only a known one is meant.
  const likely = certain || (speaks && known);
  if (speaks && isBilled(text, candidate.start, candidate.wholeEnd)) set.add('billing-verb');
  if (namesCodeSet(sentence)) set.add('sentence-procedure').add('sentence-billing');
  else if (likely && !bareCode && announcesCodes(sentence, certain)) set.add('sentence-procedure');
  else if (speaks && namedAfter(text, candidate.wholeEnd)) set.add('sentence-procedure');
  else if (likely && bracketsService(text, candidate)) set.add('sentence-clinical');
  else if (certain && (names(text, candidate) || isNamed(text, candidate))) set.add('sentence-clinical');
  else if (
    BILLING_WORDS.test(sentence.slice(-90)) ||
    BILLING_WORDS.test(sentenceAfter(text, candidate.wholeEnd).slice(0, 60))
  )
    set.add('sentence-billing');
  else if (
    certain &&
    inPlace(text, candidate) &&
    CLINICAL_WORDS.test(sentence + sentenceAfter(text, candidate.wholeEnd).slice(0, 24))
  )
    set.add('sentence-clinical');
  else if (
    certain &&
    !stateForm &&
    !set.has('billing-verb') &&
    inSentence(text, candidate.start, candidate.wholeEnd)
  )
    set.add('sentence-part');
}

/** `97110 (therapeutic exercise)`: a code with words of no name behind it. Behind a dash asset lists have theirs, too. */
function isDescribed(text: string, { wholeEnd }: Candidate): boolean {
  return /^\s?\([a-z][a-z ,/-]{3,60}\)/.test(text.slice(wholeEnd, wholeEnd + 70));
}

/** `G2011-PA`: forms and booklets have an edition for each state, whose letters are those of a modifier. */
function isStateForm(text: string, { end, wholeEnd, modifiers }: Candidate): boolean {
  return (
    modifiers.length === 1 && /^[-–][A-Z]{2}$/.test(text.slice(end, wholeEnd)) && isState(modifiers[0] ?? '')
  );
}
