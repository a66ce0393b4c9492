export { createOverlay } from './create-overlay';
export type * from './types';
