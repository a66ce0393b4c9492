import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { MarkMode } from '../../settings';
import { Toggle } from '../parts/toggle';
import { MarkSelect } from './mark-select';
import { hasAddress, type Portal } from './sites';

/** One known portal: its hosts, how sure we are of them, on or off, and its own way of marking. */
export function PortalRow(props: {
  portal: Portal;
  on: boolean;
  /** null: as everywhere else. */
  marks: MarkMode | null;
  disabled: boolean;
  marksDisabled: boolean;
  onSwitch: (portal: Portal, on: boolean) => void;
  onMarks: (marks: MarkMode | null) => void;
}): JSX.Element {
  const { portal, on, marks, disabled, marksDisabled, onSwitch, onMarks } = props;
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
      {on && <MarkSelect name={portal.name} marks={marks} disabled={marksDisabled} onMarks={onMarks} />}
    </li>
  );
}
