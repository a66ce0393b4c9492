import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Validity } from '../../knowledge';
import { Icon } from '../parts/icon';
import { infoIcon, warningIcon } from '../parts/icon-paths';
import { CodeLink, type OpenCode } from './code-link';

function sentence({ state, release, dos, firstYear, lastYear }: Validity): string {
  const when = dos ? i18n.t('card.onDate', [dos]) : i18n.t('card.inRelease', [release]);
  switch (state) {
    case 'billable':
      return i18n.t('card.validity.billable', [when]);
    case 'header':
      return i18n.t('card.validity.header', [when]);
    case 'not-yet':
      return i18n.t('card.validity.notYet', [when, firstYear ?? '?']);
    case 'deleted':
      return i18n.t('card.validity.deleted', [when, lastYear ?? '?']);
    case 'unknown':
      return i18n.t('card.validity.unknown', [when]);
    case 'not-checked':
      return i18n.t('card.validity.notChecked');
  }
}

/** Whether a diagnosis code may be billed on the date, by which release, and the codes to choose from if not. */
export function ValidityNote(props: { validity: Validity; onOpenCode?: OpenCode | undefined }): JSX.Element {
  const { validity, onOpenCode } = props;
  const trouble = validity.state !== 'billable' && validity.state !== 'not-checked';
  return (
    <div class={`note ${trouble ? '' : 'neutral'}`}>
      <Icon path={trouble ? warningIcon : infoIcon} />
      <div class="note-body">
        <p>
          {sentence(validity)} <span class="quiet small">{i18n.t('card.asOf', [validity.release])}</span>
        </p>
        {validity.replacements.length > 0 && (
          <>
            <p class="label">{i18n.t('card.chooseFrom')}</p>
            <ul class="code-list">
              {validity.replacements.map((code) => (
                <li key={code}>
                  <CodeLink system="icd10cm" code={code} onOpen={onOpenCode} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
