import { i18n } from '#i18n';
import type { Claim } from '../../claims';
import type { Checked, Finding } from '../../rules';
import type { PayerLabel } from '../card/payer-label';
import { doneWords, reasonWords, subjectWords } from '../checked/checked-words';
import { claimTitle } from './claim-title';

const WORDS = { error: 'finding.error', warning: 'finding.warning', info: 'finding.info' } as const;

/**
 * A claim's findings as plain text, for a note or an email to the provider. It is made of codes, modifiers, units,
 * payer and DOS; a `Claim` holds no patient, member or claim number to begin with.
 */
export function findingsText(
  claim: Claim,
  number: number,
  findings: readonly Finding[],
  checked: Checked | null,
  payerLabel: PayerLabel,
): string {
  const lines = claim.lines.map((line, index) =>
    [
      `${index + 1}. ${line.code}`,
      ...line.modifiers,
      line.units === null ? '' : i18n.t('claim.units', [line.units]),
      line.pointers?.length ? i18n.t('claim.pointers', [line.pointers.join('')]) : '',
    ]
      .filter(Boolean)
      .join(' '),
  );
  const diagnoses = claim.diagnoses.map((one) => `${one.pointer} ${one.code}`).join(', ');
  const found = findings.map((finding) =>
    [
      `${i18n.t(WORDS[finding.severity])}: ${finding.title}`,
      finding.detail,
      finding.advice && `${i18n.t('finding.toDo')} ${finding.advice}`,
      ...finding.sources.map((source) =>
        [`${source.publisher}, ${source.title} (${source.date})`, source.url].filter(Boolean).join(' '),
      ),
    ]
      .filter(Boolean)
      .join('\n'),
  );
  const done = checked
    ? [
        `${i18n.t('checked.checked')} ${checked.checked.map(doneWords).join('; ')}`,
        `${i18n.t('checked.notChecked')} ${checked.notChecked
          .map(({ what, why }) => i18n.t('checked.missing', [subjectWords(what), reasonWords(why)]))
          .join('; ')}`,
      ].join('\n')
    : '';
  return [
    claimTitle(claim, number, payerLabel),
    [...lines, diagnoses && `${i18n.t('claim.diagnoses')} ${diagnoses}`].filter(Boolean).join('\n'),
    ...(found.length > 0 ? found : [i18n.t('claim.noFindings')]),
    done,
  ]
    .filter(Boolean)
    .join('\n\n');
}
