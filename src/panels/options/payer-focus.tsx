import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Catalog } from '../../messages';
import { Tick } from '../parts/tick';

/** The payers the user bills. None chosen means all of them. */
export function PayerFocus(props: {
  payers: Catalog['payers'];
  focus: readonly string[];
  onChange: (focus: readonly string[]) => void;
  disabled?: boolean;
}): JSX.Element {
  const { payers, focus, onChange, disabled = false } = props;
  return (
    <fieldset class="payers" disabled={disabled}>
      <legend class="sr-only">{i18n.t('options.focus.title')}</legend>
      {payers.map(({ id, name }) => (
        <Tick
          key={id}
          label={name}
          on={focus.includes(id)}
          onChange={(on) => onChange(on ? [...focus, id] : focus.filter((one) => one !== id))}
        />
      ))}
      <p class="quiet small payers-note">
        {focus.length === 0 ? i18n.t('options.focus.all') : i18n.t('options.focus.some', focus.length)}
      </p>
    </fieldset>
  );
}
