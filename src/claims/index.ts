/** What is being billed: service lines put together into claims. Pure; sees boxes and strings, never the DOM. */

export { mergeContext } from './merge-context';
export { buildClaims, type ClaimDefaults, claimsInSteps } from './page/build-claims';
export type { ClaimProblem, PayerOf } from './problem';
export { parseTypedClaim } from './typed/parse-typed-claim';
export type * from './types';
export { claimsFromX12 } from './x12/claims-from-x12';
