import { parseX12 } from '../../codes';
import { finishClaim } from '../finish-claim';
import { ClaimIds } from '../identity';
import type { ClaimParts } from '../parts';
import type { ClaimProblem, PayerOf } from '../problem';
import type { Claim } from '../types';
import { ClaimFile } from './claim-file';
import { RemittanceFile } from './remittance-file';
import { Segment } from './segment';

/**
 * The claims of a raw 837P, 837I or 835, or of loose loops of one. Segments as in the X12 005010 guides
 * (222A1, 223A2, 221A1). Names, member and claim numbers are never looked at, but for the payer's name.
 */
export function claimsFromX12(
  text: string,
  payerOf: PayerOf,
): { readonly claims: readonly Claim[]; readonly problems: readonly ClaimProblem[] } {
  const parsed = parseX12(text);
  if (!parsed) return { claims: [], problems: [{ key: 'claimText.notX12', params: {} }] };
  const problems: ClaimProblem[] = [];
  const segments = parsed.segments.map((segment) => new Segment(segment, parsed));
  const remittance = segments.some((segment) => segment.id === 'CLP' || segment.id === 'SVC');
  const file = remittance ? new RemittanceFile(payerOf, problems) : new ClaimFile(payerOf, problems);
  for (const segment of segments) file.read(segment);
  const drafts: readonly ClaimParts[] = file.claims();
  if (drafts.length === 0) problems.push({ key: 'claimText.noLines', params: {} });
  const ids = new ClaimIds();
  return { claims: drafts.map((parts) => finishClaim(parts, ids)), problems };
}
