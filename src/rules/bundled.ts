import rendering3d from '../../data/rules/3d-rendering.json';
import addOns from '../../data/rules/add-ons.json';
import boneStrength from '../../data/rules/bone-strength.json';
import claimLines from '../../data/rules/claim-lines.json';
import codeStanding from '../../data/rules/code-standing.json';
import denials from '../../data/rules/denials.json';
import diagnosisChoice from '../../data/rules/diagnosis-choice.json';
import diagnosisPointers from '../../data/rules/diagnosis-pointers.json';
import diagnosisValidity from '../../data/rules/diagnosis-validity.json';
import everydayBundles from '../../data/rules/everyday-bundles.json';
import imagingBundles from '../../data/rules/imaging-bundles.json';
import modifierPairs from '../../data/rules/modifier-pairs.json';
import modifierUse from '../../data/rules/modifier-use.json';
import ncciReleases from '../../data/rules/ncci-releases.json';
import payerPolicies from '../../data/rules/payer-policies.json';
import wording from '../../data/rules/wording.json';
import { createRuleSet, type RuleSet } from './rule-set';
import type { RuleFile } from './schema';

/** The rule files that ship. A test holds this list against the folder. */
export const bundledRuleFiles: readonly { readonly file: string; readonly content: unknown }[] = [
  { file: 'data/rules/3d-rendering.json', content: rendering3d },
  { file: 'data/rules/add-ons.json', content: addOns },
  { file: 'data/rules/bone-strength.json', content: boneStrength },
  { file: 'data/rules/claim-lines.json', content: claimLines },
  { file: 'data/rules/code-standing.json', content: codeStanding },
  { file: 'data/rules/denials.json', content: denials },
  { file: 'data/rules/diagnosis-choice.json', content: diagnosisChoice },
  { file: 'data/rules/diagnosis-pointers.json', content: diagnosisPointers },
  { file: 'data/rules/diagnosis-validity.json', content: diagnosisValidity },
  { file: 'data/rules/everyday-bundles.json', content: everydayBundles },
  { file: 'data/rules/imaging-bundles.json', content: imagingBundles },
  { file: 'data/rules/modifier-pairs.json', content: modifierPairs },
  { file: 'data/rules/modifier-use.json', content: modifierUse },
  { file: 'data/rules/ncci-releases.json', content: ncciReleases },
  { file: 'data/rules/payer-policies.json', content: payerPolicies },
  { file: 'data/rules/wording.json', content: wording },
];

/**
 * The bundled rules, ready to judge. The files were checked against their schema and the dataset when the
 * data was compiled, and are taken as they are: a worker that wakes up has no time to check them again.
 */
export function createRules(): RuleSet {
  const files = bundledRuleFiles.map(({ content }) => content as RuleFile);
  return createRuleSet(
    files.flatMap(({ rules }) => rules),
    Object.assign({}, ...files.map(({ wording: words }) => words)),
  );
}
