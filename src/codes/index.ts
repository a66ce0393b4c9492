export { openCodeList, packCodeList } from './code-list';
export { type ProcedureText, type ProcedureTextOptions, parseProcedure } from './composite';
export { describeForm, type FormFacts } from './describe';
export { canonicalIcd, dottedIcd, icdCategory, undottedIcd } from './icd';
export { hasModifierForm, isAmbulanceModifier, isModifier, parseModifiers } from './modifier';
export { transpositions } from './near';
export {
  type AdjustmentText,
  isRarc,
  isTaxonomy,
  parseAdjustment,
  parsePos,
  parseRevenue,
  parseRevenueField,
  parseTypeOfBill,
} from './numbers';
export { parseCode } from './parse';
export { canonicalProcedure, plausibleCpt, plausibleHcpcs } from './procedure';
export { expandRange, inRange } from './range';
export type { Code, CodeSystem } from './types';
export { parseUnits } from './units';
export {
  beginsInterchange,
  componentsOf,
  looksLikeX12,
  parseX12,
  type X12Part,
  type X12Segment,
  type X12Text,
} from './x12';
