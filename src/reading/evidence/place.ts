import type { Code } from '../../codes';
import { namesUnknownCode, type Role } from '../labels/roles';
import type { InlineLabel } from '../text/labels-in-text';
import type { TextContext } from './context';
import type { PageSense } from './sense';
import type { EvidenceName, EvidenceSet } from './weights';

/** The label that counts for a code: none of any trade, and no mere word before what is surely a code of this page. */
export function heeded(label: InlineLabel | null, code: Code, sense: PageSense): InlineLabel | null {
  if (!label || ofAnyTrade(label.words, sense)) return null;
  if (sense.vocabulary.level < 2 && label.words === 'procedure' && !label.firm) return null;
  if (label.role === 'code' && sense.vocabulary.level === 0) return null;
  if (sense.vocabulary.level === 2 && namesUnknownCode(label.words))
    return /s$/.test(label.words) ? { ...label, role: 'code' } : null;
  const sure = sense.sure.has(code.code) || sense.familyOf(code.code) > 0;
  return SOFT.has(label.role) && !label.firm && sure ? null : label;
}

/** Evidence from labels, column, field and heading. An inline label speaks louder than the place around it. */
export function placeEvidence(
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
