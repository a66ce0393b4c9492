import * as z from 'zod/mini';
import type { ClaimView } from '../claim-view';
import { codeSet, codesSchema } from '../code-set';
import { ruleKind } from '../rule-kind';
import { lineHit } from './line-hit';

const params = z.union([
  /** A known slip: what was typed, and what was meant. */
  z.strictObject({ typed: z.string(), meant: z.string() }),
  /** Codes of these ranges that an imported fee schedule or unit table does not hold. Without one, nothing is unknown. */
  z.strictObject({ unknownWithin: codesSchema }),
]);

/** A code nobody knows, two neighboring digits away from one that is known. `{meant}` is never put in for the user. */
export const lookAlike = ruleKind({
  id: 'look-alike',
  params,
  words: ['code', 'meant'],
  specificity: 70,
  references: (given) => ('meant' in given ? { codes: [given.meant] } : {}),
  prepare: (given) => {
    if ('typed' in given) {
      return {
        codes: codeSet([given.typed]),
        judge: (view) =>
          (view.byCode.get(given.typed) ?? []).map((line) =>
            lineHit(line, 'standing', { meant: given.meant }),
          ),
      };
    }
    const ranges = codeSet(given.unknownWithin);
    return {
      codes: ranges,
      judge: (view) =>
        [...view.byCode.keys()]
          .filter((code) => ranges.has(code) && tablesLoaded(view) && !known(code, view))
          .flatMap((code) => {
            const meant = [...view.byCode.keys()].find(
              (other) => known(other, view) && transposed(code, other),
            );
            if (meant === undefined) return [];
            return (view.byCode.get(code) ?? []).map((line) => lineHit(line, 'standing', { meant }));
          }),
    };
  },
});

function tablesLoaded({ knowledge }: ClaimView): boolean {
  return knowledge.releases().some(({ kind }) => kind.startsWith('mue') || kind === 'fee-schedule');
}

function known(code: string, view: ClaimView): boolean {
  return view.knowledge.procedure(code) !== null || view.knowledge.name('cpt', code) !== null;
}

/** true when swapping two neighboring characters of one gives the other. */
function transposed(one: string, other: string): boolean {
  const at = [...one].findIndex((character, index) => character !== other[index]);
  return (
    at >= 0 &&
    one.length === other.length &&
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2)
  );
}
