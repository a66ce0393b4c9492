/** What is being billed: service lines put together into claims. Pure; sees boxes and strings, never the DOM. */
export { buildClaims, type ClaimDefaults } from './build-claims';
export { mergeContext } from './merge-context';
export type { ClaimProblem, PayerOf } from './problem';
export { parseTypedClaim } from './typed-claim';
export type * from './types';
export { claimsFromX12 } from './x12-claims';
