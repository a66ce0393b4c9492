export type { Code, CodeSystem } from './types';
