import type { RuleKind } from '../rule-kind';
import { addOn } from './add-on';
import { codeStatus } from './code-status';
import { componentOf } from './component-of';
import { date } from './date';
import { denialExplainer } from './denial-explainer';
import { diagnosisOrder } from './diagnosis-order';
import { diagnosisPointer } from './diagnosis-pointer';
import { diagnosisUnspecified } from './diagnosis-unspecified';
import { documentationChecklist } from './documentation-checklist';
import { duplicateLine } from './duplicate-line';
import { excludes } from './excludes';
import { icdValidity } from './icd-validity';
import { laterality } from './laterality';
import { lookAlike } from './look-alike';
import { modifierConflict } from './modifier-conflict';
import { modifierNotAllowed } from './modifier-not-allowed';
import { modifierScope } from './modifier-scope';
import { modifierUnknown } from './modifier-unknown';
import { mutuallyExclusive } from './mutually-exclusive';
import { needsPrimary } from './needs-primary';
import { payerPolicy } from './payer-policy';
import { placeOfService } from './place-of-service';
import { ptpEdit } from './ptp-edit';
import { unitsLimit } from './units-limit';

const kinds: readonly RuleKind[] = [
  addOn,
  codeStatus,
  componentOf,
  date,
  denialExplainer,
  diagnosisOrder,
  diagnosisPointer,
  diagnosisUnspecified,
  documentationChecklist,
  duplicateLine,
  excludes,
  icdValidity,
  laterality,
  lookAlike,
  modifierConflict,
  modifierNotAllowed,
  modifierScope,
  modifierUnknown,
  mutuallyExclusive,
  needsPrimary,
  payerPolicy,
  placeOfService,
  ptpEdit,
  unitsLimit,
];

/** Every rule kind by its id. */
export const ruleKinds: ReadonlyMap<string, RuleKind> = new Map(kinds.map((kind) => [kind.id, kind]));
