import type { Claim } from './types';

/**
 * A claim of a child frame with what only the top frame shows: its payer and date of service. What the claim says
 * itself always wins. The id stays, so that two like claims of one frame stay two.
 */
export function mergeContext(
  claim: Claim,
  context: { readonly payer: string | null; readonly plan: string | null; readonly dos: string | null },
): Claim {
  const payer = claim.payer ?? context.payer;
  const dos = claim.dos ?? context.dos;
  if (payer === claim.payer && dos === claim.dos) return claim;
  const known = (token: string): boolean =>
    !(token === 'no-payer' && payer !== null) && !(token === 'no-dos' && dos !== null);
  return {
    ...claim,
    payer,
    plan: claim.plan ?? (payer === context.payer ? context.plan : null),
    dos,
    unclear: claim.unclear.filter(known),
  };
}
