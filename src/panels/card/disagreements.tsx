import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Disagreement, SourceRecord } from '../../knowledge';
import { Icon } from '../parts/icon';
import { conflictIcon } from '../parts/icon-paths';
import { DisagreementNote } from './disagreement-note';

/** How many points sources disagree on; opened, each with both sides. */
export function Disagreements(props: {
  notes: readonly Disagreement[];
  sources: readonly SourceRecord[];
  open?: boolean;
}): JSX.Element {
  return (
    <details class="more" open={props.open ?? false}>
      <summary>
        <Icon path={conflictIcon} /> {i18n.t('card.disagreeCount', props.notes.length)}
      </summary>
      <div class="rows">
        {props.notes.map((note) => (
          <DisagreementNote key={note.about} note={note} sources={props.sources} />
        ))}
      </div>
    </details>
  );
}
