import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { MarkMode } from '../../settings';
import { Toggle } from '../parts/toggle';
import { markModes, markWords } from './mark-words';
import { hasAddress, type Portal } from './sites';

/** One known portal: its hosts, how sure we are of them, on or off, and its own way of marking. */
export function PortalRow(props: {
  portal: Portal;
  on: boolean;
  /** null: as everywhere else. */
  marks: MarkMode | null;
  disabled: boolean;
  onSwitch: (portal: Portal, on: boolean) => void;
  onMarks: (site: string, marks: MarkMode | null) => void;
}): JSX.Element {
  const { portal, on, marks, disabled, onSwitch, onMarks } = props;
  if (!hasAddress(portal)) {
    return (
      <li class="portal-row">
        <span class="toggle-words">
          {portal.name}
          <span class="quiet small">{i18n.t('options.portals.noAddress')}</span>
        </span>
      </li>
    );
  }
  const hosts = portal.hosts.map((host) => host.replace(/^https?:\/\//, '').replace(/\/\*$/, '')).join(', ');
  return (
    <li class="portal-row">
      <Toggle
        label={portal.name}
        hint={portal.certainty === 'unverified' ? i18n.t('options.portals.unverified', [hosts]) : hosts}
        on={on}
        disabled={disabled}
        onChange={(now) => onSwitch(portal, now)}
      />
      {on && (
        <label class="portal-marks">
          <span class="sr-only">{i18n.t('options.portals.marks', [portal.name])}</span>
          <select
            class="input small"
            value={marks ?? ''}
            onChange={(event) =>
              onMarks(portal.id, markModes.find((mode) => mode === event.currentTarget.value) ?? null)
            }
          >
            <option value="">{i18n.t('options.portals.marksAsUsual')}</option>
            {markModes.map((mode) => (
              <option key={mode} value={mode}>
                {markWords(mode)}
              </option>
            ))}
          </select>
        </label>
      )}
    </li>
  );
}
