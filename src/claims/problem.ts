/** Something a pasted or typed claim holds that could not be read: a message key and its parameters. */
export interface ClaimProblem {
  readonly key: `claimText.${string}`;
  readonly params: Readonly<Record<string, string>>;
}

/** A payer or plan name → the ids of the payer table; null when none is recognized. */
export type PayerOf = (text: string) => { readonly payer: string; readonly plan: string | null } | null;
