import type { ClaimView, LineView } from '../claim-view';
import type { CodeSet } from '../code-set';

/**
 * Lines of these codes that stand on the claim without any companion on their DOS. Says nothing where
 * the page shows only a part of the claim, or where one of the two dates is unknown.
 */
export function linesAlone(view: ClaimView, codes: CodeSet, companions: CodeSet): readonly LineView[] {
  if (!view.whole) return [];
  return view.lines.filter(
    (line) =>
      codes.has(line.code) &&
      !view.lines.some(
        (other) =>
          other.code !== line.code &&
          companions.has(other.code) &&
          (other.dos === line.dos || other.dos === null || line.dos === null),
      ),
  );
}
