import type { Rule } from '../../src/rules/schema';
import { readRules } from './read-rule-files';

/** One pair of codes that a bundled rule takes from an NCCI table. */
export interface BundledPair {
  readonly rule: string;
  readonly column1: string;
  readonly column2: string;
  readonly indicator: string;
  /** false where the rule does not say which of the two is paid. */
  readonly directed: boolean;
}

/** Every code pair of the bundled rules that cites a practitioner table of NCCI, ranges spelled out. */
export function bundledPairs(root: string): readonly BundledPair[] {
  return readRules(root)
    .filter(({ sources }) => sources.some((id) => /^cms-ptp-\d/.test(id)))
    .flatMap(pairsOf);
}

function pairsOf(rule: Rule): readonly BundledPair[] {
  const { params } = rule;
  const { indicator } = params;
  if (typeof indicator !== 'string') return [];
  const pair = (directed: boolean) => (column1: string, column2: string) => ({
    rule: rule.id,
    column1,
    column2,
    indicator,
    directed,
  });
  if (rule.kind === 'component-of') {
    const groups = Array.isArray(params.groups) ? params.groups : 'whole' in params ? [params] : [];
    const ladders = Array.isArray(params.ladders) ? params.ladders.map(codes) : [];
    return [
      ...groups.flatMap((group: { whole: unknown; part: unknown }) =>
        cross(codes(group.whole), codes(group.part), pair(true)),
      ),
      ...ladders.flatMap((ladder) =>
        ladder.flatMap((part, index) => cross(ladder.slice(index + 1), [part], pair(true))),
      ),
    ];
  }
  if ('one' in params) return cross(codes(params.one), codes(params.withAnyOf), pair(false));
  const any = codes(params.anyTwoOf);
  return any.flatMap((first, index) => cross([first], any.slice(index + 1), pair(false)));
}

function cross<T>(
  some: readonly string[],
  others: readonly string[],
  make: (a: string, b: string) => T,
): T[] {
  return some.flatMap((one) => others.map((other) => make(one, other)));
}

/** `["99211-99213"]` → every code of it. */
function codes(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.map(String).flatMap((part) => {
    const [first = '', last = first] = part.split('-');
    const suffix = first.replace(/^\d+/, '');
    const from = Number.parseInt(first, 10);
    const count = Number.parseInt(last, 10) - from + 1;
    if (first === last) return [first];
    return Array.from({ length: count }, (_, step) => {
      const digits = String(from + step).padStart(first.length - suffix.length, '0');
      return digits + suffix;
    });
  });
}
