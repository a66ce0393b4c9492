import * as z from 'zod/mini';
import { codeSet, codesSchema } from '../code-set';
import { ruleKind } from '../rule-kind';
import { choiceOf } from '../words';
import { linesAlone } from './companions';
import { lineHit } from './line-hit';

const params = z.strictObject({ codes: codesSchema, primaries: codesSchema });

/** A NCCI add-on code without one of its primary services on the claim and DOS. `{primaries}` names them. */
export const addOn = ruleKind({
  id: 'add-on',
  params,
  words: ['code', 'primaries'],
  specificity: 50,
  prepare: ({ codes, primaries }) => {
    const addOns = codeSet(codes);
    const companions = codeSet(primaries);
    const named = choiceOf(primaries.map((part) => part.replace('-', ' to ')));
    return {
      codes: addOns,
      judge: (view) =>
        linesAlone(view, addOns, companions).map((line) => lineHit(line, 'alone', { primaries: named })),
    };
  },
});
