import { i18n } from '#i18n';
import type { ProblemFacts } from '../../releases';

const REASONS = {
  'not-recognized': 'codeSets.problems.notRecognized',
  empty: 'codeSets.problems.empty',
  truncated: 'codeSets.problems.truncated',
  'bad-field': 'codeSets.problems.badField',
  'bad-row': 'codeSets.problems.badRow',
  'bad-zip': 'codeSets.problems.badZip',
  'bad-workbook': 'codeSets.problems.badWorkbook',
  'bad-xml': 'codeSets.problems.badXml',
  'too-large': 'codeSets.problems.tooLarge',
  'not-text': 'codeSets.problems.notText',
  duplicate: 'codeSets.problems.duplicate',
  'totals-differ': 'codeSets.problems.totalsDiffer',
  'parts-missing': 'codeSets.problems.partsMissing',
  'parts-differ': 'codeSets.problems.partsDiffer',
  'needs-year': 'codeSets.problems.needsYear',
  'not-a-set': 'codeSets.problems.notASet',
  'wrong-version': 'codeSets.problems.wrongVersion',
  damaged: 'codeSets.problems.damaged',
  'disk-full': 'codeSets.problems.diskFull',
  canceled: 'codeSets.problems.canceled',
} as const satisfies Record<ProblemFacts['reason'], string>;

/** What is wrong with a file and where, in sentences; `where` names file, row and field. */
export function problemWords({ reason, place, details }: ProblemFacts): { what: string; where: string } {
  const where = [
    place.file,
    place.row === undefined ? '' : i18n.t('codeSets.row', [String(place.row)]),
    place.field === undefined ? '' : i18n.t('codeSets.field', [place.field]),
    ...Object.entries(details).map(([name, value]) => `${DETAIL[name] ?? name}: ${value}`),
  ];
  return { what: i18n.t(REASONS[reason]), where: where.filter((part) => part !== '').join(' · ') };
}

/** Names of details that read badly as they are. */
const DETAIL: Readonly<Record<string, string>> = { wanted: 'expected' };
