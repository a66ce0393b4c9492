import * as z from 'zod/mini';
import { codeSet, codesSchema } from '../code-set';
import { ruleKind } from '../rule-kind';
import { linesAlone } from './companions';
import { lineHit } from './line-hit';

const params = z.strictObject({ codes: codesSchema, needsAnyOf: codesSchema });

/** A service that makes sense only beside another, though it is no add-on code by NCCI's file. */
export const needsPrimary = ruleKind({
  id: 'needs-primary',
  params,
  words: ['code'],
  specificity: 40,
  prepare: ({ codes, needsAnyOf }) => {
    const dependents = codeSet(codes);
    const companions = codeSet(needsAnyOf);
    return {
      codes: dependents,
      judge: (view) => linesAlone(view, dependents, companions).map((line) => lineHit(line, 'alone')),
    };
  },
});
