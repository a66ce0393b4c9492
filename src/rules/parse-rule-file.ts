import { ruleKinds } from './kinds';
import { reasonOf } from './rule-kind';
import { type Rule, ruleFileSchema } from './schema';
import { placesIn } from './words';

/** One thing wrong with a rule file. */
export interface RuleProblem {
  readonly file: string;
  /** Where in the file: `rules[3].params.codes`. */
  readonly path: string;
  readonly reason: string;
}

/** What rule files may refer to. A check that is left out is not made. */
export interface RuleReferences {
  readonly source: (id: string) => boolean;
  /** Single procedure codes; ranges are not looked up. */
  readonly procedure?: (code: string) => boolean;
  readonly modifier?: (modifier: string) => boolean;
  readonly carc?: (carc: string) => boolean;
  readonly payer?: (payer: string) => boolean;
}

export interface ParsedRules {
  readonly rules: readonly Rule[];
  readonly wording: Readonly<Record<string, string>>;
  readonly problems: readonly RuleProblem[];
}

/** Words that every text may use, whatever its kind. */
const COMMON_WORDS = ['payer'];

/**
 * Reads the rule files of data/rules together: an id may stand once in all of them. Nothing is thrown;
 * what is wrong comes back with file, path and reason (unknown kind, missing source, dead reference,
 * overlapping id, a `{word}` the kind does not fill).
 */
export function parseRuleFiles(
  files: readonly { readonly file: string; readonly content: unknown }[],
  references: RuleReferences,
): ParsedRules {
  const rules: Rule[] = [];
  const wording: Record<string, string> = {};
  const problems: RuleProblem[] = [];
  const homes = new Map<string, string>();
  for (const { file, content } of files) {
    const parsed = parseRuleFile(file, content, references);
    problems.push(...parsed.problems);
    for (const [key, text] of Object.entries(parsed.wording)) {
      if (key in wording)
        problems.push({ file, path: `wording.${key}`, reason: 'this key stands in another file too' });
      wording[key] = text;
    }
    for (const rule of parsed.rules) {
      const home = homes.get(rule.id);
      if (home === undefined) {
        homes.set(rule.id, file);
        rules.push(rule);
      } else {
        problems.push({ file, path: rule.id, reason: `the id "${rule.id}" stands in ${home} too` });
      }
    }
  }
  return { rules, wording, problems };
}

/** Reads one rule file. Rules with a problem are left out of `rules`. */
export function parseRuleFile(file: string, content: unknown, references: RuleReferences): ParsedRules {
  const result = ruleFileSchema.safeParse(content);
  if (!result.success) {
    const problems = result.error.issues.map((issue) => ({
      file,
      path: pathText(issue.path),
      reason: reasonOf(issue),
    }));
    return { rules: [], wording: {}, problems };
  }
  const problems: RuleProblem[] = [];
  const rules = result.data.rules.filter((rule, index) => {
    const found = problemsOf(rule, references);
    problems.push(
      ...found.map(({ path, reason }) => ({
        file,
        path: pathText(['rules', index, ...path]),
        reason: `${rule.id}: ${reason}`,
      })),
    );
    return found.length === 0;
  });
  return { rules, wording: result.data.wording ?? {}, problems };
}

interface Found {
  readonly path: readonly PropertyKey[];
  readonly reason: string;
}

function problemsOf(rule: Rule, references: RuleReferences): readonly Found[] {
  const kind = ruleKinds.get(rule.kind);
  if (!kind) return [{ path: ['kind'], reason: `unknown rule kind "${rule.kind}"` }];
  const found: Found[] = [];
  const params = kind.read(rule.params);
  if (!params.ok) {
    found.push(...params.issues.map(({ path, reason }) => ({ path: ['params', ...path], reason })));
  } else {
    found.push(...dead(params.references.codes, references.procedure, 'procedure code'));
    found.push(...dead(params.references.modifiers, references.modifier, 'modifier'));
    found.push(...dead(params.references.carcs, references.carc, 'reason code'));
  }
  rule.sources.forEach((id, index) => {
    if (!references.source(id)) found.push({ path: ['sources', index], reason: `unknown source "${id}"` });
  });
  rule.scope?.payers?.forEach((payer, index) => {
    if (payer !== 'unknown' && references.payer?.(payer) === false) {
      found.push({ path: ['scope', 'payers', index], reason: `unknown payer "${payer}"` });
    }
  });
  if (rule.from !== undefined && rule.to !== undefined && rule.from > rule.to) {
    found.push({ path: ['to'], reason: `ends before it begins (${rule.from})` });
  }
  found.push(...wordProblems(rule, [...COMMON_WORDS, ...kind.words], kind.variants));
  return found;
}

function dead(
  named: readonly string[] | undefined,
  exists: ((item: string) => boolean) | undefined,
  what: string,
): readonly Found[] {
  if (!exists) return [];
  return (named ?? [])
    .filter((item) => !item.includes('-') && !exists(item))
    .map((item) => ({ path: ['params'], reason: `dead reference: no ${what} ${item} in the data` }));
}

function wordProblems(rule: Rule, words: readonly string[], variants: readonly string[]): readonly Found[] {
  const texts: (readonly [readonly PropertyKey[], string | undefined])[] = [
    [['title'], rule.title],
    [['detail'], rule.detail],
    [['advice'], rule.advice],
  ];
  const found: Found[] = [];
  for (const [name, variant] of Object.entries(rule.variants ?? {})) {
    if (!variants.includes(name)) {
      found.push({ path: ['variants', name], reason: `kind ${rule.kind} has no variant "${name}"` });
    }
    for (const field of ['title', 'detail', 'advice'] as const) {
      texts.push([['variants', name, field], variant[field]]);
    }
  }
  for (const [path, text] of texts) {
    for (const place of placesIn(text ?? '')) {
      if (!words.includes(place)) found.push({ path, reason: `kind ${rule.kind} fills no {${place}}` });
    }
  }
  return found;
}

/** `['rules', 3, 'params', 'codes']` as `rules[3].params.codes`. */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}
