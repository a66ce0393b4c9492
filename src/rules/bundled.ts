import { loadRuleFiles } from '../../generated/rule-files';
import { createRuleSet, type RuleSet } from './rule-set';
import type { RuleFile } from './schema';

/**
 * The bundled rules, ready to judge. The files of data/rules were checked against their schema and the
 * dataset when the data was compiled, and are taken as they are: a worker that wakes up has no time to
 * check them again.
 */
export function createRules(): RuleSet {
  const files = loadRuleFiles().map(({ content }) => content as RuleFile);
  return createRuleSet(
    files.flatMap(({ rules }) => rules),
    Object.assign({}, ...files.map(({ wording }) => wording)),
  );
}
