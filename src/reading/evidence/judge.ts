import type { Code } from '../../codes';
import { contextAgainst } from '../text/against';
import { type Candidate, candidatesOf } from '../text/candidates';
import type { InlineLabel } from '../text/labels-in-text';
import {
  inPrintedColumn,
  type LineShape,
  lineAt,
  type PrintedColumn,
  printedColumns,
  shapeOfText,
  standsAlone,
} from '../text/printed';
import { markAt, type TextContext } from './context';
import { diagnosisShape } from './diagnosis-shape';
import { choose, type Draft, draft, inheritLabels } from './draft';
import { align, gather, kindred, passOn, shareNeighbors, vouch } from './neighbors';
import { heeded, placeEvidence } from './place';
import { procedureShape } from './procedure-shape';
import type { PageSense } from './sense';
import { ACCEPT, type Verdict } from './weights';

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

/** A list of numbers and nothing else. */
const ONLY_CODES = /^\s*(?:[A-Z\d]\d{3}[A-Z\d](?:\s*[–-]\s*[A-Z\d]\d{3}[A-Z\d])?[\s,;.]*){3,}$/;

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
  passOn(drafts);
  if (lines) align(text, drafts);
  else if (/\b(?:codes?|bill\w*)\b/i.test(text) || (sense.vocabulary.level === 2 && ONLY_CODES.test(text)))
    gather(drafts);
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
    const mark = markAt(context, candidate.start);
    if (mark !== null && sense.marks.vouch(mark)) set.add('column-peer');
    if (sense.sure.has(option.code.code)) set.add('repeated');
    if (sense.vocabulary.level === 2) set.add('page-billing');
    else if (sense.vocabulary.level === 1) set.add('page-some-billing');
    option.verdict = set.verdict();
  }
  choose(one);
}

/** Whether a candidate that failed could still pass when more of the page is known. */
export function couldPass(judged: Judged): boolean {
  return !judged.verdict.accepted && judged.verdict.score >= ACCEPT - 4;
}
