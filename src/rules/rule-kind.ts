import type * as z from 'zod/mini';
import type { ClaimView, LineView } from './claim-view';
import type { CodeSet } from './code-set';
import type { Severity, Topic } from './types';

/** One place on a claim where a rule fires. The engine turns it into a finding. */
export interface Hit {
  /** Lines it concerns; empty for a finding of the claim or its diagnoses. */
  readonly lines: readonly LineView[];
  readonly codes: readonly string[];
  /** The date it is judged on; null = none is known. */
  readonly dos: string | null;
  /** What fills `{x}` in the rule's texts. */
  readonly words: Readonly<Record<string, string>>;
  /**
   * Two hits with one key are one problem: only the most specific rule speaks. Null where only rules of
   * one family (the id before its dot) rival each other on a line.
   */
  readonly problem: string | null;
  /** Which of the rule's variants has the words for it. */
  readonly variant?: string;
  /** The severity this case asks for instead of the rule's own. */
  readonly severity?: Severity;
  /** Sources of this very case (a denial code, an Excludes1 pair), before the rule's own. */
  readonly sources?: readonly string[];
  /** Key of a shared sentence to add to the detail. */
  readonly note?: string;
}

/**
 * What of a rule's params the dataset must hold, so that the data check can find dead references: codes the
 * rule is about. Neighbors it merely compares with need no card.
 */
export interface References {
  readonly codes?: readonly string[];
  readonly modifiers?: readonly string[];
  readonly carcs?: readonly string[];
}

/** What the author of a rule kind writes: its parameters and how they are judged. One file each in kinds/. */
export interface RuleKindDefinition<Params> {
  readonly id: string;
  readonly params: z.ZodMiniType<Params>;
  /** `{x}` that the texts of its rules may use. */
  readonly words: readonly string[];
  /** Names its rules may give in `variants`. */
  readonly variants?: readonly string[];
  /** Among rules that see the same problem, the higher speaks. */
  readonly specificity: number;
  references?(params: Params): References;
  /** true for a kind that looks at what the other kinds saw. */
  readonly late?: boolean;
  /** Prepares the params once; what comes back judges claims. */
  prepare(params: Params): Judge;
}

/** A rule made ready to judge. */
export interface Judge {
  /** Codes of which one must be on the claim for the rule to matter; null = look at every claim. */
  readonly codes: CodeSet | null;
  /** Modifiers of which one must be on the claim; left out where the rule looks at every claim. */
  readonly modifiers?: readonly string[];
  /** `seen` is what the rules of other kinds saw on this claim; filled for late kinds only. */
  judge(view: ClaimView, seen: readonly Seen[]): readonly Hit[];
}

/** A hit with the rule it came from, for kinds that explain one thing by another. */
export interface Seen {
  readonly kind: string;
  readonly topic: Topic;
  readonly sources: readonly string[];
  readonly hit: Hit;
}

/** The params of one rule, read by its kind. */
export type ReadParams =
  | { readonly ok: true; readonly references: References; readonly judge: Judge }
  | {
      readonly ok: false;
      readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly reason: string }[];
    };

/** A rule kind as the engine uses it: params are unknown until the kind's own schema took them. */
export interface RuleKind {
  readonly id: string;
  readonly words: readonly string[];
  readonly variants: readonly string[];
  readonly specificity: number;
  readonly late: boolean;
  read(params: unknown): ReadParams;
}

/** Closes a kind's params type in, so that all kinds fit one registry. */
export function ruleKind<Params>(definition: RuleKindDefinition<Params>): RuleKind {
  return {
    id: definition.id,
    words: definition.words,
    variants: definition.variants ?? [],
    specificity: definition.specificity,
    late: definition.late ?? false,
    read: (given) => {
      const result = definition.params.safeParse(given);
      if (!result.success) {
        return {
          ok: false,
          issues: result.error.issues.map((issue) => ({ path: issue.path, reason: reasonOf(issue) })),
        };
      }
      try {
        return {
          ok: true,
          references: definition.references?.(result.data) ?? {},
          judge: definition.prepare(result.data),
        };
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        return { ok: false, issues: [{ path: [], reason: error.message }] };
      }
    },
  };
}

/** What a zod issue says, with the names of fields nobody asked for. */
export function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    return `unknown field ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
  }
  return issue.message;
}
