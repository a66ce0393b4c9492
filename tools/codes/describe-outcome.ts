import { ImportProblem, type Outcome, type ReleaseName } from '../../src/releases';

/** `ptp 2026Q3 practitioner`. */
export function describeRelease({ kind, label, setting }: ReleaseName): string {
  return [kind, label, setting].filter((word) => word !== null).join(' ');
}

/** One line on what became of a file. */
export function describeOutcome(outcome: Outcome): string {
  switch (outcome.state) {
    case 'problem': {
      const { reason, place, details } = outcome.problem;
      return new ImportProblem(reason, place, details).message;
    }
    case 'needs-notice':
      return `${describeRelease(outcome.release)} holds CPT codes, which are copyright of the American Medical Association: say --accept-ama if you hold a license and accept its terms (${outcome.files.join(', ')})`;
    case 'skipped':
      return `left alone (${outcome.why.replaceAll('-', ' ')}): ${outcome.files.join(', ')}`;
    default:
      return `${describeRelease(outcome.release)}: ${outcome.set.rows} rows, ${outcome.set.bytes} bytes, from ${outcome.files.join(', ')}`;
  }
}
