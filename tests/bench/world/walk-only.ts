import { bareWalk } from './walk';

Object.assign(globalThis, { bareWalk });
