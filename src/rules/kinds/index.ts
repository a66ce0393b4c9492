import type { RuleKind } from '../rule-kind';
import { componentOf } from './component-of';
import { duplicateLine } from './duplicate-line';
import { icdValidity } from './icd-validity';
import { laterality } from './laterality';
import { modifierConflict } from './modifier-conflict';
import { mutuallyExclusive } from './mutually-exclusive';

const kinds: readonly RuleKind[] = [
  componentOf,
  duplicateLine,
  icdValidity,
  laterality,
  modifierConflict,
  mutuallyExclusive,
];

/** Every rule kind by its id. */
export const ruleKinds: ReadonlyMap<string, RuleKind> = new Map(kinds.map((kind) => [kind.id, kind]));
