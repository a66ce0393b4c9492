import { createKnowledge } from '../../src/knowledge';
import { createRules } from '../../src/rules';

interface Brain {
  readonly knowledge: ReturnType<typeof createKnowledge>;
  readonly rules: ReturnType<typeof createRules>;
}

let made: Brain | null = null;

/** Knowledge and rules, made on first use, so that a worker woken by an event that needs neither starts fast. */
export function brain(): Brain {
  made ??= { knowledge: createKnowledge(), rules: createRules() };
  return made;
}
