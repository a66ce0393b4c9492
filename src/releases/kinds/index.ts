import type { KindReader, Row } from '../types';
import { addOn } from './add-on';
import { codeEditor } from './code-editor';
import { feeSchedule } from './fee-schedule';
import { hcpcs } from './hcpcs';
import { icd10cmAddenda } from './icd10cm-addenda';
import { icd10cmConversion } from './icd10cm-conversion';
import { icd10cmOrder } from './icd10cm-order';
import { icd10cmTabular } from './icd10cm-tabular';
import { mue } from './mue';
import { ptp } from './ptp';
import { taxonomy } from './taxonomy';

/** A reader of any kind: what it reads is known where its rows are used. */
export type AnyKind = KindReader<Row>;

/** Every kind of file that can be imported, in the order they are tried; contents differ, so at most one says yes. */
export const KINDS: readonly AnyKind[] = [
  any(icd10cmOrder),
  any(icd10cmAddenda),
  any(icd10cmConversion),
  any(icd10cmTabular),
  any(hcpcs),
  any(ptp),
  any(mue),
  any(addOn),
  any(feeSchedule),
  any(taxonomy),
  any(codeEditor),
];

/** TypeScript does not see that a reader which gives rows of one form gives rows. */
function any<R extends Row>(kind: KindReader<R>): AnyKind {
  return kind as unknown as AnyKind;
}
