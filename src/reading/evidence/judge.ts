import { type Code, plausibleCpt, plausibleHcpcs } from '../../codes';
import { namesUnknownCode, type Role } from '../labels/roles';
import { contextAgainst, isState } from '../text/against';
import { type Candidate, candidatesOf } from '../text/candidates';
import { type InlineLabel, labelBefore } from '../text/labels-in-text';
import {
  inPrintedColumn,
  type LineShape,
  lineAt,
  type PrintedColumn,
  printedColumns,
  shapeOfText,
  standsAlone,
} from '../text/printed';
import {
  announcesCodes,
  inSentence,
  isBilled,
  namedAfter,
  namesCodeSet,
  sentenceAfter,
  sentenceBefore,
} from '../text/sentence';
import type { PageSense } from './sense';
import { ACCEPT, type EvidenceName, EvidenceSet, type Verdict } from './weights';

/** What the place of a text says about the codes in it. */
export interface TextContext {
  /** Where `role` comes from: a column header, the field's label or name, or a label element beside the text. */
  readonly source: 'column' | 'field' | 'label' | null;
  readonly role: Role | null;
  /** What the nearest heading or legend is about. */
  readonly heading: 'procedure' | 'diagnosis' | 'citations' | null;
  /** The text is a cell of a row that looks like a service line but has no header. */
  readonly rowShape: boolean;
  /** Such a row also shows a modifier of its own or a diagnosis. */
  readonly rowCodes: boolean;
  /** Of which system other cells of this column held codes. */
  readonly peers: Code['system'] | null;
  /** Neighboring columns are ones that only bills have (modifiers, pointers, place of service). */
  readonly billing?: boolean;
  /** The text is one of several alike that all begin with a code. */
  readonly listed?: boolean;
  /** It begins a dated row that nothing heads: a bare number there is the record's own. */
  readonly recordNumber?: boolean;
  /** "Code" alone labels it, and nothing around speaks of services: it may be a plan's or an office's. */
  readonly bareCode?: boolean;
}

export const NO_CONTEXT: TextContext = {
  source: null,
  role: null,
  heading: null,
  rowShape: false,
  rowCodes: false,
  peers: null,
};

/** A candidate that was judged, with the system that fits best. */
export interface Judged {
  readonly candidate: Candidate;
  readonly code: Code;
  readonly verdict: Verdict;
  /** The inline label that governs it, when there is one. */
  readonly label: InlineLabel | null;
  /** Linked to the candidate before it by a list separator. */
  readonly linked: boolean;
  /** The gap to the candidate before it is a range sign (`0554T-0558T`). */
  readonly closesRange: boolean;
}

const LIST_GAP =
  /^[\s,;/&+|•·()[\]]*(?:(?:and\/or|and|or|plus|with|through|thru|to|[-–—‑])[\s,;/&+|•·()[\]]*)?(?:(?:\(?[A-L1-9]\d?[.):=]|[A-L1-9](?=\s)|one|an?|0\d{3})\s*)?$/i;
const RANGE_GAP = /^\s*(?:[-–—‑]|through|thru|to)\s*$/i;
const CLINICAL_WORDS =
  /\b(?:cta?|mr[ai]?|mri|pet|x-?rays?|films?|scans?|ultrasound|echo\w*|biops\w+|inject\w+|surg\w+|visits?|exams?|evaluation|therap\w+|infusion|vaccin\w+|graft|arthro\w+|repair|anesthesia|screening|panel|mammogra\w+|read|imaging|monitoring|testing|labs?|shots?|views?|needles?|weeks of)\b/i;
const BILLING_WORDS =
  /(?<![\w-])(?:report(?:ed|ing|s)?|bill(?:ed|ing|s)?|den(?:y|ie[sd])|denials?|requests?|plan of care|see also|reimburs\w*|payable|separately|bundl\w*|unbundl\w*|units? of|append\w*|modifiers?|submit\w*|performed|claims?|coded|coding|covered|added|removed|replaced|deleted|includes?|excludes?|authoriz\w*|notification|approved|payment|(?:CO|PR|OA|PI)[- ]?\d{1,3})\b/i;
const DIAGNOSIS_WORDS =
  /\b(?:diagnos\w*|dx|icd|icd-10\w*|indications?|conditions?|comorbid\w*|history of)\b/i;

/** Judges every candidate of a text. Returns null when there is none worth a thought. */
export function judgeText(text: string, context: TextContext, sense: PageSense): Judged[] | null {
  const candidates = candidatesOf(text)?.filter(
    ({ procedure, icd, dotted }) => procedure || dotted || (icd && sense.tables.icdCategory(icd.slice(0, 3))),
  );
  if (!candidates?.length) return null;
  const drafts = candidates.map((candidate, index) => draft(text, candidate, candidates[index - 1]));
  inheritLabels(text, drafts);
  const columns = printedColumns(text);
  const lines = text.includes('\n');
  let line = text;
  let row = lines ? null : shapeOfText(text, sense.tables.payerOf);
  for (const one of drafts) {
    if (lines) {
      const here = lineAt(text, one.candidate.start);
      if (here !== line) row = shapeOfText(here, sense.tables.payerOf);
      line = here;
    }
    weighDraft(text, one, context, sense, columns, row);
  }
  if (lines) align(text, drafts);
  if (!lines && /\b(?:codes?|bill\w*)\b/i.test(text)) gather(drafts);
  vouch(drafts, sense.vocabulary.level);
  if (sense.vocabulary.level === 2) kindred(drafts);
  shareNeighbors(drafts);
  return drafts.map(({ candidate, best, label, linked, closesRange }) => ({
    candidate,
    code: best.code,
    verdict: best.verdict,
    label,
    linked,
    closesRange,
  }));
}

interface Option {
  readonly code: Code;
  readonly set: EvidenceSet;
  verdict: Verdict;
}

interface Draft {
  readonly candidate: Candidate;
  readonly linked: boolean;
  readonly closesRange: boolean;
  label: InlineLabel | null;
  options: Option[];
  best: Option;
}

const NO_VERDICT = new EvidenceSet().verdict();

function draft(text: string, candidate: Candidate, previous: Candidate | undefined): Draft {
  const gap = previous ? text.slice(previous.wholeEnd, candidate.start) : null;
  const linked = gap !== null && gap.length <= 24 && LIST_GAP.test(gap);
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

/** `diabetes (E11.9), hypertension (I10)`: what one bracket holds, the next does too. */
function inBrackets(text: string, candidate: Candidate): boolean {
  return text[candidate.start - 1] === '(' && text[candidate.end] === ')';
}

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

/** A list takes the label of its head: `Claim numbers: 99213, 97110` are both claim numbers. */
function inheritLabels(text: string, drafts: Draft[]): void {
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

function weighDraft(
  text: string,
  one: Draft,
  context: TextContext,
  sense: PageSense,
  columns: readonly PrintedColumn[] | null,
  row: LineShape,
): void {
  const { candidate } = one;
  for (const option of one.options) {
    const set = option.set;
    contextAgainst(text, candidate.start, candidate.end, candidate.wholeEnd, set);
    const label = heeded(one.label, option.code, sense);
    placeEvidence(option.code, label, context, set, candidate.start < 3);
    if (columns && inPrintedColumn(text, candidate.start, option.code.system === 'icd10cm', columns))
      set.add('printed-column');
    const begins = candidate.start < 3;
    if ((row === 'firm' || (row === 'loose' && !begins)) && standsAlone(text, candidate.start))
      set.add('row-shape');
    if (option.code.system === 'icd10cm')
      diagnosisShape(
        text,
        candidate,
        option.code.code,
        set,
        sense,
        context.peers === 'icd10cm' || (begins && context.heading === 'diagnosis'),
      );
    else procedureShape(text, candidate, option.code, set, sense, context.bareCode === true);
    if (sense.sure.has(option.code.code)) set.add('repeated');
    if (sense.vocabulary.level === 2) set.add('page-billing');
    else if (sense.vocabulary.level === 1) set.add('page-some-billing');
    option.verdict = set.verdict();
  }
  choose(one);
}

/** The best option; on equal scores the procedure, unless its letter has no such code. */
function choose(one: Draft): void {
  const [first, second] = one.options;
  if (!first) return;
  one.best = second && second.verdict.score > first.verdict.score ? second : first;
}

/** The label that counts for a code: none of any trade, and no mere word before what is surely a code of this page. */
function heeded(label: InlineLabel | null, code: Code, sense: PageSense): InlineLabel | null {
  if (!label || ofAnyTrade(label.words, sense)) return null;
  if (sense.vocabulary.level < 2 && label.words === 'procedure' && !label.firm) return null;
  if (label.role === 'code' && sense.vocabulary.level === 0) return null;
  if (sense.vocabulary.level === 2 && namesUnknownCode(label.words))
    return /s$/.test(label.words) ? { ...label, role: 'code' } : null;
  const sure = sense.sure.has(code.code) || sense.hasFamily(code.code);
  return SOFT.has(label.role) && !label.firm && sure ? null : label;
}

/** Evidence from labels, column, field and heading. An inline label speaks louder than the place around it. */
function placeEvidence(
  code: Code,
  label: InlineLabel | null,
  context: TextContext,
  set: EvidenceSet,
  atStart: boolean,
): void {
  const diagnosis = code.system === 'icd10cm';
  if (label && !(context.bareCode && label.role === 'code'))
    labelEvidence(
      diagnosis,
      /^(?:\w+ )?lines$/.test(label.words) ? 'code' : label.role,
      label.firm,
      'label',
      set,
    );
  const spoken = set.has('label-procedure') || set.has('label-diagnosis') || set.has('label-other');
  if (!spoken && context.source !== null && context.role !== null)
    labelEvidence(diagnosis, context.role, true, context.source, set);
  if (context.heading === 'procedure' && !diagnosis) set.add('heading-procedure');
  if (context.heading === 'diagnosis' && diagnosis) set.add('heading-diagnosis');
  if (context.heading === 'citations' && !spoken) set.add('citation');
  if (context.rowShape) set.add('row-shape');
  if (context.listed && atStart) set.add('list-of-codes');
  if (context.rowCodes) set.add('row-codes');
  if (context.recordNumber && atStart && code.system === 'cpt') set.add('record-number');
  if (context.peers !== null) set.add('column-peer');
  if (context.billing && !diagnosis) set.add('grid-billing');
}

/** "Procedure" heads instructions of all trades: on a page that never speaks of billing it names no code. */
export function ofAnyTrade(label: string, sense: PageSense): boolean {
  return sense.vocabulary.level === 0 && /^procedures?$/.test(label);
}

/** Roles that say "not a code" even without a colon (`claim 99213`, `suite 27447`). */
const ALWAYS_OTHER: ReadonlySet<Role> = new Set<Role>([
  'paid',
  'other',
  'claim',
  'money',
  'remark',
  'adjustment',
  'revenue',
  'date',
  'patient',
]);
/** Those of them that are verbs or common words, too: `paid 97530`, `patient 99213`. */
const SOFT: ReadonlySet<Role> = new Set<Role>(['paid', 'date', 'claim', 'patient', 'money', 'adjustment']);
/** Roles that say nothing either way. */
const SILENT: ReadonlySet<Role> = new Set<Role>(['text']);

function labelEvidence(
  diagnosis: boolean,
  role: Role,
  firm: boolean,
  source: 'column' | 'field' | 'label',
  set: EvidenceSet,
): void {
  if (role === 'procedure' || role === 'procedure-or-revenue') {
    set.add(diagnosis ? 'other-system-expected' : (`${source}-procedure` as EvidenceName));
  } else if (role === 'diagnosis') {
    set.add(diagnosis ? (`${source}-diagnosis` as EvidenceName) : 'other-system-expected');
  } else if (role === 'code') {
    if (!diagnosis) set.add(`${source}-code` as EvidenceName);
  } else if (role === 'modifier' || role === 'units') {
    if (firm && source !== 'label') set.add(`${source}-other` as EvidenceName);
  } else if (role === 'patient' && diagnosis && !firm) {
    // "a patient with I67.1" names no patient.
  } else if (!SILENT.has(role) && (firm || ALWAYS_OTHER.has(role))) {
    set.add(`${source}-other` as EvidenceName);
  }
}

function procedureShape(
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
  if (code.system === 'hcpcs' && sense.vocabulary.level === 2 && inBrackets(text, candidate))
    set.add('bracketed');
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
    if (sense.hasFamily(code.code)) set.add('family');
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
  const speaks = sense.vocabulary.level > 0;
  const certain = sense.vocabulary.level === 2;
  // Any trade has codes and procedures: with few words of billing only a known one is meant.
  const announced = !bareCode && (certain || (speaks && set.has('known')));
  if (speaks && isBilled(text, candidate.start, candidate.wholeEnd)) set.add('billing-verb');
  if (namesCodeSet(sentence)) set.add('sentence-procedure').add('sentence-billing');
  else if (announced && announcesCodes(sentence, certain)) set.add('sentence-procedure');
  else if (speaks && namedAfter(text, candidate.wholeEnd)) set.add('sentence-procedure');
  else if ((certain || (speaks && set.has('known'))) && bracketsService(text, candidate))
    set.add('sentence-clinical');
  else if (
    BILLING_WORDS.test(sentence.slice(-90)) ||
    BILLING_WORDS.test(sentenceAfter(text, candidate.wholeEnd).slice(0, 60))
  )
    set.add('sentence-billing');
  else if (certain && inPlace(text, candidate) && CLINICAL_WORDS.test(sentence)) set.add('sentence-clinical');
  else if (
    sense.vocabulary.level === 2 &&
    !stateForm &&
    !set.has('billing-verb') &&
    inSentence(text, candidate.start, candidate.wholeEnd)
  )
    set.add('sentence-part');
}

const DESCRIBED = /^\s?(?:\([a-z][a-z ,/-]{3,60}\)|[—–-]\s+[A-Za-z][a-z]{2,})/;
const BEGINS_ITEM = /(?:^|[\n;•·|(]|\u00a0)\s*$/;

/** `97110 (therapeutic exercise)`, `· 93306 - Echo`: a code with its words behind it; behind a dash only where an item begins. */
function isDescribed(text: string, { start, wholeEnd }: Candidate): boolean {
  const found = DESCRIBED.exec(text.slice(wholeEnd, wholeEnd + 70))?.[0].trimStart();
  return (
    found !== undefined &&
    (found.startsWith('(') || BEGINS_ITEM.test(text.slice(Math.max(0, start - 4), start)))
  );
}

/** `G2011-PA`: forms and booklets have an edition for each state, whose letters are those of a modifier. */
function isStateForm(text: string, { end, wholeEnd, modifiers }: Candidate): boolean {
  return (
    modifiers.length === 1 && /^[-–][A-Z]{2}$/.test(text.slice(end, wholeEnd)) && isState(modifiers[0] ?? '')
  );
}

function diagnosisShape(
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
  if (DIAGNOSIS_WORDS.test(sentenceBefore(text, candidate.start))) set.add('sentence-diagnosis');
  const placed =
    among ||
    set.has('column-diagnosis') ||
    set.has('field-diagnosis') ||
    set.has('label-diagnosis') ||
    set.has('qualifier');
  // Without its dot it is known again where it was sure with one, as a word of a sentence.
  const again =
    code.length >= 6 &&
    sense.vocabulary.level === 2 &&
    sense.sure.has(code) &&
    inSentence(text, candidate.start, candidate.wholeEnd);
  if (again) set.add('sentence-part');
  if (!candidate.dotted && !placed && !again) set.add('needs-diagnosis-context');
  if (/^v\d/.test(text.slice(candidate.start, candidate.start + 2)) && !placed) set.add('numbered');
  if (!canHaveLetters(code)) set.add('out-of-range');
}

/** Letters in the fifth and sixth places of an ICD-10-CM code are placeholders or the first of the alphabet. */
function canHaveLetters(code: string): boolean {
  return /^[\dA-EX]{0,2}$/.test(code.replace('.', '').slice(4, 6));
}

/** Lines of a printed text set their codes below each other: what stands in the column of two codes is one more. */
function align(text: string, drafts: readonly Draft[]): void {
  const columns = new Map<number, Draft[]>();
  for (const one of drafts) {
    const { start } = one.candidate;
    const at = start - text.lastIndexOf('\n', start - 1);
    if (at < 4 || one.best.code.system === 'icd10cm' || !standsAlone(text, start)) continue;
    const column = columns.get(at) ?? [];
    columns.set(at, column);
    column.push(one);
  }
  for (const column of columns.values()) {
    if (column.filter(({ best }) => best.verdict.accepted).length < 2) continue;
    for (const { best } of column) best.verdict = best.set.add('column-peer').verdict();
  }
}

/** So many everyday procedures in one text are no accident: one number in a hundred is one. */
const TOGETHER = 3;

/** Different numbers of one text that are all everyday procedures, with nothing against them, vouch for each other. */
function gather(drafts: readonly Draft[]): void {
  if (drafts.length < TOGETHER) return;
  const everyday = drafts.filter(
    ({ best }) => best.code.system === 'cpt' && best.set.has('known') && best.verdict.score > 0,
  );
  if (new Set(everyday.map(({ best }) => best.code.code)).size < TOGETHER) return;
  for (const { best } of everyday) best.verdict = best.set.add('alike').verdict();
}

/** Two letter-and-digits codes side by side vouch for each other; bare digits do not. */
function vouch(drafts: readonly Draft[], billing: 0 | 1 | 2): void {
  for (let index = 1; index < drafts.length; index++) {
    const before = drafts[index - 1];
    const one = drafts[index];
    if (!one?.linked || !before || !distinctive(before) || !distinctive(one)) continue;
    // Letter and four digits is the form of many parts and orders, too.
    if (billing === 0 && one.best.set.has('shape-hcpcs')) continue;
    // A letter, two digits and one after a point is the form of shelves, too.
    if (billing < 2 && one.best.set.has('one-decimal') && before.best.set.has('one-decimal')) continue;
    for (const draft of [before, one]) {
      draft.best.set.add('alike');
      draft.best.verdict = draft.best.set.verdict();
    }
  }
}

/** `77002 - 77003`, `70496 or 70498`: numbers of one family in a list on a billing page. */
function kindred(drafts: readonly Draft[]): void {
  for (let index = 1; index < drafts.length; index++) {
    const before = drafts[index - 1];
    const one = drafts[index];
    if (!one?.linked || !before || !related(before.best.code, one.best.code, one.closesRange)) continue;
    for (const draft of [before, one]) {
      draft.best.set.add('kin');
      draft.best.verdict = draft.best.set.verdict();
    }
  }
}

function related(one: Code, other: Code, range: boolean): boolean {
  if (one.system !== 'cpt' || other.system !== 'cpt' || one.code === other.code) return false;
  if (!plausibleCpt(one.code) || !plausibleCpt(other.code)) return false;
  if (one.code.slice(0, 3) === other.code.slice(0, 3)) return true;
  const apart = Number(other.code) - Number(one.code);
  return range && apart > 0 && apart <= 200;
}

function distinctive({ best }: Draft): boolean {
  return best.set.has('shape-hcpcs') || best.set.has('shape-suffix') || best.set.has('shape-dotted');
}

/** Being in a list with a code makes a code of a candidate, in both directions, within one system family. */
function shareNeighbors(drafts: Draft[]): void {
  for (let round = 0; round < 2; round++) {
    for (let index = 1; index < drafts.length; index++) shareBetween(drafts[index - 1], drafts[index]);
    for (let index = drafts.length - 1; index > 0; index--) shareBetween(drafts[index], drafts[index - 1]);
  }
}

function shareBetween(from: Draft | undefined, to: Draft | undefined): void {
  if (!from || !to || !from.best.verdict.accepted) return;
  const later = from.candidate.start < to.candidate.start ? to : from;
  if (!later.linked) return;
  const diagnosis = from.best.code.system === 'icd10cm';
  for (const option of to.options) {
    if ((option.code.system === 'icd10cm') !== diagnosis || option.set.has('neighbor')) continue;
    option.set.add('neighbor').drop('needs-diagnosis-context');
    option.verdict = option.set.verdict();
  }
  choose(to);
}

/** Whether a candidate that failed could still pass when more of the page is known. */
export function couldPass(judged: Judged): boolean {
  return !judged.verdict.accepted && judged.verdict.score >= ACCEPT - 4;
}
