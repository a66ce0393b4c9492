export { mue } from './reader';
export { type MueRow, maiOf } from './row';
