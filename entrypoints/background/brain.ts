import { createKnowledge } from '../../src/knowledge';
import { createRules } from '../../src/rules';

/** Made on first use, so that a worker woken by an event that needs neither starts fast. */
let made: { knowledge: ReturnType<typeof createKnowledge>; rules: ReturnType<typeof createRules> } | null =
  null;

export function brain(): NonNullable<typeof made> {
  made ??= { knowledge: createKnowledge(), rules: createRules() };
  return made;
}
