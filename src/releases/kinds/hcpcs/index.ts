export { hcpcs } from './reader';
export { type HcpcsRow, isDentalCode } from './row';
