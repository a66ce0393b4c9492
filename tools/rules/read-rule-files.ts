import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Rule, ruleFileSchema } from '../../src/rules/schema';

/** Every rule of data/rules, in the order of the files' names. */
export function readRules(root: string): readonly Rule[] {
  return readdirSync(join(root, 'data/rules'))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const text = readFileSync(join(root, 'data/rules', name), 'utf8');
      return ruleFileSchema.parse(JSON.parse(text)).rules;
    });
}
