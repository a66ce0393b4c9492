import type { Claim } from '../../src/claims';
import type { ClaimVerdict, FrameContext } from '../../src/messages';
import { evaluateClaim } from '../../src/rules';
import type { Settings } from '../../src/settings';
import { brain } from './brain';

/** The verdict on each claim. */
export function judge(claims: readonly Claim[], context: FrameContext, settings: Settings): ClaimVerdict[] {
  const { knowledge, rules } = brain();
  return claims.map((claim) => ({
    claim: claim.id,
    ...evaluateClaim(claim, { knowledge, rules, context, settings }),
  }));
}
