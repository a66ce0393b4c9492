import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Severity } from '../../rules';
import { Icon } from '../parts/icon';
import { errorIcon, infoIcon, warningIcon } from '../parts/icon-paths';

const ICONS = { error: errorIcon, warning: warningIcon, info: infoIcon } as const;
const WORDS = { error: 'finding.error', warning: 'finding.warning', info: 'finding.info' } as const;

/** A severity as shape and word. */
export function SeverityMark(props: { severity: Severity }): JSX.Element {
  return (
    <span class="severity">
      <Icon path={ICONS[props.severity]} />
      {i18n.t(WORDS[props.severity])}
    </span>
  );
}
