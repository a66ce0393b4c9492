/** One rule's cases: claims on which it fires, with what it then says, and claims on which it must not. */
export interface RuleCases {
  readonly rule: string;
  /** A source every finding of the rule cites. */
  readonly cites: string;
  /** Claim (see sketch.ts) and `severity code code`, codes in the order of the finding. */
  readonly fires: readonly (readonly [claim: string, finding: string])[];
  readonly silent: readonly string[];
}

export function cases(
  rule: string,
  cites: string,
  fires: RuleCases['fires'],
  silent: readonly string[],
): RuleCases {
  return { rule, cites, fires, silent };
}
