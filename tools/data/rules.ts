import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../../src/knowledge/dataset';
import { parseRuleFiles } from '../../src/rules/parse-rule-file';
import type { Problem } from './problem';
import { jsonFilesBelow } from './read-file';

/** A file of data/rules as it stands. */
export interface RuleFileText {
  readonly file: string;
  readonly content: unknown;
}

/** Checks data/rules against the rule schema and the dataset; hands back the files and the codes they name. */
export function checkRules(
  root: string,
  dataset: Dataset,
  problems: Problem[],
): { files: readonly RuleFileText[]; procedures: string[] } {
  const files = jsonFilesBelow(root, 'data/rules').flatMap((file) => {
    try {
      return [{ file, content: JSON.parse(readFileSync(join(root, file), 'utf8')) as unknown }];
    } catch (error) {
      problems.push({ file, path: '', reason: `not JSON: ${(error as Error).message}` });
      return [];
    }
  });
  const sources = new Set(dataset.sources.map(({ id }) => id));
  const codes = new Set(dataset.codes.map(({ code }) => code));
  const modifiers = new Set(dataset.modifiers.map(({ modifier }) => modifier));
  const carcs = new Set(dataset.carcs.map(({ code }) => code));
  const payers = new Set(dataset.payers.map(({ id }) => id));
  const parsed = parseRuleFiles(files, {
    source: (id) => sources.has(id),
    procedure: (code) => codes.has(code),
    modifier: (modifier) => modifiers.has(modifier),
    carc: (carc) => carcs.has(carc),
    payer: (payer) => payer === 'unknown' || payers.has(payer),
  });
  problems.push(...parsed.problems);
  return { files, procedures: parsed.rules.flatMap(({ params }) => proceduresIn(params)) };
}

/** Single procedure codes anywhere in a rule's parameters; ranges are left out. */
function proceduresIn(value: unknown): string[] {
  if (typeof value === 'string') return /^(?:\d{4}[\dFTUM]|[A-V]\d{4})$/.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(proceduresIn);
  if (value === null || typeof value !== 'object') return [];
  // `typed` holds what people type by mistake: no code, and no evidence for one.
  return Object.entries(value).flatMap(([key, item]) => (key === 'typed' ? [] : proceduresIn(item)));
}
