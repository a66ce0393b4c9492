import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Disagreement, SourceRecord } from '../../knowledge';
import { Icon } from '../parts/icon';
import { conflictIcon } from '../parts/icon-paths';
import { SourceMarks } from './source-marks';

/** Two sources that do not agree: both sides, with the one that Scrubline follows said as such. */
export function DisagreementNote(props: {
  note: Disagreement;
  sources: readonly SourceRecord[];
}): JSX.Element {
  const { about, says, saysSource, fact, factSources, kind } = props.note;
  const side = props.sources.find((source) => source.id === saysSource);
  return (
    <div class={`note ${kind === 'conflict' ? '' : 'neutral'}`}>
      <Icon path={conflictIcon} />
      <div class="note-body">
        <p>
          <b>{i18n.t(kind === 'conflict' ? 'card.conflict' : 'card.corrected')}</b> {about}
        </p>
        <dl class="sides">
          <div>
            <dt class="label">{side?.title ?? saysSource}</dt>
            <dd>
              {says}
              <SourceMarks ids={[saysSource]} sources={props.sources} />
            </dd>
          </div>
          <div>
            <dt class="label">{i18n.t(kind === 'conflict' ? 'card.otherSide' : 'card.weFollow')}</dt>
            <dd>
              {fact}
              <SourceMarks ids={factSources} sources={props.sources} />
            </dd>
          </div>
        </dl>
      </div>
    </div>
  );
}
