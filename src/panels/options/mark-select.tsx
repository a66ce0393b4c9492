import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { MarkMode } from '../../settings';
import { markModes, markWords } from './mark-words';

/** How codes are marked on one site; null: as everywhere else. */
export function MarkSelect(props: {
  name: string;
  marks: MarkMode | null;
  disabled: boolean;
  onMarks: (marks: MarkMode | null) => void;
}): JSX.Element {
  const { name, marks, disabled, onMarks } = props;
  return (
    <label class="portal-marks">
      <span class="sr-only">{i18n.t('options.portals.marks', [name])}</span>
      <select
        class="input small"
        value={marks ?? ''}
        disabled={disabled}
        onChange={(event) => onMarks(markModes.find((mode) => mode === event.currentTarget.value) ?? null)}
      >
        <option value="">{i18n.t('options.portals.marksAsUsual')}</option>
        {markModes.map((mode) => (
          <option key={mode} value={mode}>
            {markWords(mode)}
          </option>
        ))}
      </select>
    </label>
  );
}
