export { addOn } from './reader';
export { type AddOnRow, CONTRACTOR_DEFINED } from './row';
