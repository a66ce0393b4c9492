import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Disagreement, SourceRecord } from '../../knowledge';
import { Icon } from '../parts/icon';
import { conflictIcon } from '../parts/icon-paths';
import { DisagreementNote } from './disagreement-note';

/**
 * Points on which sources disagree, each with both sides. Those where one side is settled as wrong are folded away
 * behind their number; open conflicts are too in a brief card, and never in a full one.
 */
export function Disagreements(props: {
  notes: readonly Disagreement[];
  sources: readonly SourceRecord[];
  open?: boolean;
}): JSX.Element {
  const { notes, sources, open = false } = props;
  const conflicts = notes.filter((note) => note.kind === 'conflict');
  const corrections = notes.filter((note) => note.kind === 'corrected');
  return (
    <div class="rows">
      {conflicts.length > 0 && (
        <Fold
          open={open}
          title={i18n.t('card.disagreeCount', conflicts.length)}
          notes={conflicts}
          sources={sources}
        />
      )}
      {corrections.length > 0 && (
        <Fold
          open={false}
          title={i18n.t('card.correctedCount', corrections.length)}
          notes={corrections}
          sources={sources}
        />
      )}
    </div>
  );
}

function Fold(props: {
  open: boolean;
  title: string;
  notes: readonly Disagreement[];
  sources: readonly SourceRecord[];
}): JSX.Element {
  return (
    <details class="more" open={props.open}>
      <summary>
        <Icon path={conflictIcon} /> {props.title}
      </summary>
      <div class="rows">
        {props.notes.map((note) => (
          <DisagreementNote key={note.about + note.says} note={note} sources={props.sources} />
        ))}
      </div>
    </details>
  );
}
