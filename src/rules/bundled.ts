import rendering from '../../data/rules/3d-rendering.json';
import boneStrength from '../../data/rules/bone-strength.json';
import claimLines from '../../data/rules/claim-lines.json';
import diagnosisValidity from '../../data/rules/diagnosis-validity.json';
import modifierPairs from '../../data/rules/modifier-pairs.json';
import wording from '../../data/rules/wording.json';
import { parseRuleFiles } from './parse-rule-file';
import { createRuleSet, type RuleSet } from './rule-set';

/** The rule files that ship. A test holds this list against the folder. */
export const bundledRuleFiles: readonly { readonly file: string; readonly content: unknown }[] = [
  { file: 'data/rules/3d-rendering.json', content: rendering },
  { file: 'data/rules/bone-strength.json', content: boneStrength },
  { file: 'data/rules/claim-lines.json', content: claimLines },
  { file: 'data/rules/diagnosis-validity.json', content: diagnosisValidity },
  { file: 'data/rules/modifier-pairs.json', content: modifierPairs },
  { file: 'data/rules/wording.json', content: wording },
];

/** The bundled rules, ready to judge. Their references were checked when the data was compiled. */
export function createRules(): RuleSet {
  const { rules, wording: words } = parseRuleFiles(bundledRuleFiles, { source: () => true });
  return createRuleSet(rules, words);
}
