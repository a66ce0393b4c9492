export { packPtp } from './pack';
export { ptp } from './reader';
export type { PtpRow } from './row';
