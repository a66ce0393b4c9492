import { claimsFromX12, parseTypedClaim } from '../../src/claims';
import { looksLikeX12 } from '../../src/codes';
import type { FrameContext, Protocol } from '../../src/messages';
import type { Settings } from '../../src/settings';
import { brain } from './brain';
import { judge } from './judge';

/** Check a typed or pasted claim, or a raw 837 or 835. Nothing is stored. The popup and `npm run claim` share it. */
export async function checkClaimText(
  text: string,
  payer: string | null,
  settings: Settings,
): Promise<Protocol['claimText']['reply']> {
  const { knowledge } = brain();
  const { claims, problems } = looksLikeX12(text)
    ? claimsFromX12(text, knowledge.payerOf)
    : parseTypedClaim(text, knowledge.payerOf);
  const context: FrameContext = { portal: null, payer, plan: null, dos: null };
  return { claims, problems, verdicts: await judge(claims, context, settings) };
}
