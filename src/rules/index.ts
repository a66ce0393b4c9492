export { createRules } from './bundled';
export type { RuleKnowledge } from './claim-view';
export { type EvaluateOptions, type Evaluation, evaluateClaim } from './evaluate-claim';
export { type AdjustmentExplanation, explainAdjustments } from './explain-adjustments';
export { ruleKinds } from './kinds';
export {
  type ParsedRules,
  parseRuleFile,
  parseRuleFiles,
  type RuleProblem,
  type RuleReferences,
} from './parse-rule-file';
export { createRuleSet, type RuleSet } from './rule-set';
export { type Rule, type RuleFile, type RuleScope, ruleFileSchema } from './schema';
export type * from './types';
