import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Checked } from '../../rules';
import { payerLabel as knownPayer, type PayerLabel } from '../card/payer-label';
import { doneWords, reasonWords, settingWords, subjectWords } from './checked-words';

/**
 * What was and was not checked for one claim, and why not. It stands wherever findings do, also where there are
 * none: no finding never means clean.
 */
export function CheckedFooter(props: { checked: Checked; payerLabel?: PayerLabel }): JSX.Element {
  const { checked, payerLabel = knownPayer } = props;
  const basis = [
    checked.payer ? payerLabel(checked.payer) : payerLabel('unknown'),
    checked.dos ? i18n.t('checked.dos', [checked.dos]) : i18n.t('checked.noDos'),
    settingWords(checked.setting),
  ];
  return (
    <div class="checked">
      <p>
        <b>{i18n.t('checked.basis')}</b> {basis.join(' · ')}
      </p>
      {checked.checked.length > 0 && (
        <p>
          <b>{i18n.t('checked.checked')}</b> {checked.checked.map(doneWords).join('; ')}
        </p>
      )}
      {checked.notChecked.length > 0 && (
        <p>
          <b>{i18n.t('checked.notChecked')}</b>{' '}
          {checked.notChecked
            .map(({ what, why }) => i18n.t('checked.missing', [subjectWords(what), reasonWords(why)]))
            .join('; ')}
        </p>
      )}
      {checked.muted > 0 && <p>{i18n.t('checked.muted', checked.muted)}</p>}
    </div>
  );
}
