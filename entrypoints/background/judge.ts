import type { Claim } from '../../src/claims';
import type { ClaimVerdict, FrameContext } from '../../src/messages';
import { evaluateClaim } from '../../src/rules';
import type { Settings } from '../../src/settings';
import { brain, bundledRules, knowledgeFor } from './brain';
import { wantedBy } from './wanted';

/** The verdict on each claim. */
export async function judge(
  claims: readonly Claim[],
  context: FrameContext,
  settings: Settings,
): Promise<ClaimVerdict[]> {
  const { knowledge: bundled } = brain();
  const rules = bundledRules();
  const knowledge = await knowledgeFor(wantedBy(bundled, claims));
  return claims.map((claim) => ({
    claim: claim.id,
    ...evaluateClaim(claim, { knowledge, rules, context, settings }),
  }));
}
