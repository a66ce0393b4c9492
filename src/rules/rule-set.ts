import type { ClaimView } from './claim-view';
import { ruleKinds } from './kinds';
import type { Judge } from './rule-kind';
import type { Rule } from './schema';

/** A rule with its kind's judge, made ready once. */
export interface ReadyRule {
  readonly rule: Rule;
  readonly judge: Judge;
  readonly specificity: number;
  /** Its place among all rules, so that the order of a claim's lines decides nothing. */
  readonly order: number;
  /** true when it looks at what the others saw. */
  readonly late: boolean;
}

/** Rules made ready and indexed by code, so that a claim meets only the rules that may concern it. */
export interface RuleSet {
  readonly rules: readonly ReadyRule[];
  readonly wording: Readonly<Record<string, string>>;
  candidates(view: ClaimView): Iterable<ReadyRule>;
}

/**
 * Makes parsed rules ready. Done once when the background starts; what it is given was checked when the
 * data was compiled, so a rule that does not fit is a mistake of ours.
 * @throws TypeError naming the rule.
 */
export function createRuleSet(
  rules: readonly Rule[],
  wording: Readonly<Record<string, string>> = {},
): RuleSet {
  const ready = rules.map((rule, order): ReadyRule => {
    const kind = ruleKinds.get(rule.kind);
    const params = kind?.read(rule.params);
    if (!kind || !params?.ok) throw new TypeError(`rule ${rule.id} was not checked: kind ${rule.kind}`);
    return { rule, judge: params.judge, specificity: kind.specificity, order, late: kind.late };
  });
  const always: ReadyRule[] = [];
  const ranged: ReadyRule[] = [];
  const byCode = new Map<string, ReadyRule[]>();
  for (const one of ready) {
    const { codes } = one.judge;
    if (codes === null) {
      always.push(one);
      continue;
    }
    if (codes.ranges.length > 0) ranged.push(one);
    for (const code of codes.singles) {
      const same = byCode.get(code);
      if (same) same.push(one);
      else byCode.set(code, [one]);
    }
  }
  // What concerns a code never changes, and a worker meets the same codes all day.
  const concerned = new Map<string, readonly ReadyRule[]>();
  const rulesOf = (code: string): readonly ReadyRule[] => {
    const known = concerned.get(code);
    if (known) return known;
    const found = [...(byCode.get(code) ?? []), ...ranged.filter((one) => one.judge.codes?.has(code))];
    concerned.set(code, found);
    return found;
  };
  return {
    rules: ready,
    wording,
    candidates: (view) => {
      const found = new Set(always);
      for (const code of view.byCode.keys()) for (const one of rulesOf(code)) found.add(one);
      const present = new Set(view.lines.flatMap((line) => line.modifiers));
      return [...found]
        .filter(
          ({ judge: { modifiers } }) => !modifiers || modifiers.some((modifier) => present.has(modifier)),
        )
        .sort((a, b) => a.order - b.order);
    },
  };
}
