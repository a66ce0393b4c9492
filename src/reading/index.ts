export { createReader } from './reader';
export type * from './types';
