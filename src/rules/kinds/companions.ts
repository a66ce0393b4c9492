import type { ClaimView, LineView } from '../claim-view';
import type { CodeSet } from '../code-set';

/**
 * Lines of these codes that stand on the claim without any companion on their DOS. Says nothing where
 * the page shows only a part of the claim, or where one of the two dates is unknown.
 */
export function linesAlone(view: ClaimView, codes: CodeSet, companions: CodeSet): readonly LineView[] {
  if (!view.whole) return [];
  const beside = [...view.byCode].filter(([code]) => companions.has(code)).flatMap(([, lines]) => lines);
  return [...view.byCode]
    .filter(([code]) => codes.has(code))
    .flatMap(([code, lines]) =>
      lines.filter(
        ({ dos }) =>
          !beside.some(
            (other) => other.code !== code && (other.dos === dos || other.dos === null || dos === null),
          ),
      ),
    );
}
