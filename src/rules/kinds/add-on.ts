import * as z from 'zod/mini';
import type { ClaimView } from '../claim-view';
import { codeSet, codesSchema } from '../code-set';
import { type Hit, ruleKind } from '../rule-kind';
import { choiceOf } from '../words';
import { linesAlone } from './companions';
import { lineHit } from './line-hit';

const params = z.union([
  z.strictObject({ codes: codesSchema, primaries: codesSchema }),
  /** Add-on edits of an imported release: type 1 lists every primary, 2 and 3 leave them to the contractor. */
  z.strictObject({ imported: z.array(z.enum(['1', '2', '3'])).check(z.minLength(1)) }),
]);

/** A NCCI add-on code without one of its primary services on the claim and DOS. `{primaries}` names them. */
export const addOn = ruleKind({
  id: 'add-on',
  params,
  words: ['code', 'primaries'],
  specificity: 50,
  prepare: (given) => {
    if ('imported' in given) {
      return { codes: null, judge: (view) => importedAlone(view, new Set(given.imported)) };
    }
    const { codes, primaries } = given;
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

function importedAlone(view: ClaimView, types: ReadonlySet<string>): readonly Hit[] {
  if (!view.whole) return [];
  return [...view.byCode].flatMap(([code, lines]) =>
    lines.flatMap((line) => {
      const rows = view.knowledge.addOns(code, line.dos).filter(({ type }) => types.has(type));
      const [first] = rows;
      if (first === undefined) return [];
      const listed = codeSet([...new Set(rows.map(({ primary }) => primary))]);
      const [alone] = linesAlone(view, codeSet([code]), listed).filter(({ id }) => id === line.id);
      if (alone === undefined) return [];
      const primaries = choiceOf(listed.singles.filter((primary) => primary !== CONTRACTOR));
      return [lineHit(line, 'alone', { primaries }, { sources: [first.release] })];
    }),
  );
}

/** Stands in the edits for primaries that the contractor decides on. */
const CONTRACTOR = 'CCCCC';
