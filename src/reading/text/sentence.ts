import { otherCodeNamed } from '../labels/roles';
import { PIECE } from './flow';

/** What the sentence around a candidate says of it. Texts are handed in whole, with the candidate's offsets. */

const NAMED = /\b(?:cpt|hcpcs|procedure codes?)\b/i;
const CODES = /\bcodes?\b/i;
/** Called so only where the page speaks of billing: any trade has procedures and modifiers. */
const BILLED = /\bprocedures?\b|\bmod(?:ifier)?s?\.? ["“(]?[0-9A-Z]{2}\b/i;

/** `90837 procedure, 1 unit`, as texts for screen readers put it. */
const NAMED_AFTER = /^[\s,:-]*(?:procedure(?: code)?|cpt|hcpcs)(?=\s*(?:$|[,;:.)]))/i;

const AUXILIARY = String.raw`(?:(?:was|were|is|are|has|have|been|being|not|also|will|be|got|came|only|both|still|as|the|line)\s+){0,4}`;
const VERB_AFTER = new RegExp(
  String.raw`^[\s,]*(?:\([^()]{0,40}\)\s*)?${AUXILIARY}(?:paid|den(?:ied|ies|y)|bundle[ds]?|bill(?:ed|able)|allowed|approved|covered|rejected|recouped|adjusted|included|separately|reported|coded|non-?covered|payable|reimburs\w+|deleted|replaced|incidental|appealed|resubmitted|pended|posted|(?:needs?|requires?) (?:an? )?(?:mod|auth|pa\b)|with (?:modifier|mod\b)|to (?:the )?deductible|went through|came back)`,
  'i',
);
const VERB_BEFORE =
  /(?:^|[\s(,;:/])(?:re-?)?(?:bill(?:ed|ing)?|report(?:ed|ing)?|coded|paid|pay|den(?:y|ied)|append(?:ed)?|submit(?:ted)?|filed with|us(?:e|ed|ing)|add(?:ed)?|drop(?:ped)?|bundl\w+(?: in)?(?:to| with)?|instead of|performed|replac\w+(?: by| with)?|authoriz\w+|approv\w+|covers?|cover(?:ed|ing)|lieu of|(?:combination|conjunction|together|along) with|addition to|incidental to|supports?|(?:modifiers?|a) \w\w (?:to|on|with|for))\s+(?:(?:the|both|either|with|for|only|line|a second|\d{1,2} units? of)\s+)?$/i;
/** `travel from 90210 is not paid`: what is not paid stands before. */
const PLACE_BEFORE = /\b(?:from|in|near|within|around|at|outside)\s+$/i;
/** `covered 36415 members`: a number of something, unless what follows is a verb. */
const THINGS_AFTER =
  /^\s+(?!\w*(?:is|was|has|needs|requires|includes|bundles|denies|pays|units|plus|as|does)\b)(?:[a-z-]+\s+)?[a-z]{2,}s\b/;

const BEFORE_IN_SENTENCE =
  /(?:\b(?:such as|like|then|of|to|for|by|with|as|is|are|was|were|be|and|or|the|not|than|beside|became|do|does|did|bill(?:ed)?|send|sent|use|drug|study|CTA?|MR[AI]|PET|DXA|\w+(?:scop|graph)y|\w+gram)\s|(?:^|[.?!:;,]\s))["“(]?$/i;
const AFTER_IN_SENTENCE =
  /^[)"”]?(?:[.,;?!)](?:\s|$)|\s?$|\s\([A-Za-z]|\s(?:and|or|is|was|were|are|be|does|did|has|had|needs?|would|will|may|can|could|goes|went|came|in|on|at|for|from|with|without|as|to|by|of|again|alone|only|too|first|instead|then|when|if|because|this|last|next|every|\w{2,}ed|done|sent|paid)\b)/;
/** Whatever is one thing has a name, and no number of it. */
const SINGULAR_AFTER = /^[)"”]?\s(?:is|was|does|has|needs|goes|went|applies|requires)\s/;
/** Beside what words a number is no amount of something: at least one of both sides must be a word. */
const PUNCTUATION_BEFORE = /(?:^|[.?!:;,]\s)["“(]?$/;
const PUNCTUATION_AFTER = /^[)"”]?(?:[.,;?!)]|\s?$)/;

/** The sentence so far. */
export function sentenceBefore(text: string, start: number): string {
  const lead = text.slice(Math.max(0, start - 220), start);
  const stop = Math.max(
    lead.lastIndexOf('. '),
    lead.lastIndexOf('? '),
    lead.lastIndexOf('! '),
    lead.lastIndexOf(PIECE),
    lead.lastIndexOf('\n'),
  );
  return lead.slice(stop + 1);
}

/** What the sentence goes on with, up to the next separator. */
export function sentenceAfter(text: string, end: number): string {
  const rest = text.slice(end, end + 80);
  // A count right after it begins something else: `queue 20526  44 claims`.
  if (/^\s+\d[\d,]*\s+[a-z]/.test(rest)) return '';
  const stop = /[.?!;](?:\s|$)|\s[·|•]\s|\t/.exec(rest);
  return stop ? rest.slice(0, stop.index) : rest;
}

/** Whether a sentence names the code set itself, or says "procedure code". */
export function namesCodeSet(sentence: string): boolean {
  return NAMED.test(sentence);
}

/** Whether a sentence speaks of codes in general; for pages of bills. */
export function announcesCodes(sentence: string, certain: boolean): boolean {
  return (certain && BILLED.test(sentence)) || (CODES.test(sentence) && !otherCodeNamed(sentence, certain));
}

/** Whether what ends here is called a procedure right after it. */
export function namedAfter(text: string, end: number): boolean {
  return NAMED_AFTER.test(text.slice(end, end + 24));
}

/** Whether the words right around say that it was billed, paid or denied: `use 95717`, `92015 was denied`. */
export function isBilled(text: string, start: number, end: number): boolean {
  const rest = text.slice(end, end + 80);
  const lead = text.slice(Math.max(0, start - 48), start);
  if (VERB_AFTER.test(rest) && !PLACE_BEFORE.test(lead)) return true;
  return VERB_BEFORE.test(lead) && !THINGS_AFTER.test(rest);
}

/** Whether a code is a word of a sentence (`the same applies to 76376 done on the console`), not a number beside a noun. */
export function inSentence(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 24);
  if (text.length < 30 || !/[a-z]{2,}(?:\s+[a-z]+){2}/.test(text)) return false;
  if (SINGULAR_AFTER.test(after) && /(?:^|\s)["“(]?$/.test(before)) return true;
  if (!BEFORE_IN_SENTENCE.test(before) || !AFTER_IN_SENTENCE.test(after)) return false;
  return !(PUNCTUATION_BEFORE.test(before) && PUNCTUATION_AFTER.test(after));
}
