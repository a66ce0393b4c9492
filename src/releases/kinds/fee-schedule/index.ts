export { feeSchedule } from './reader';
export type { FeeRow } from './row';
