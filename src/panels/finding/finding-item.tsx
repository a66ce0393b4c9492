import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Finding } from '../../rules';
import type { PayerLabel } from '../card/payer-label';
import { Button } from '../parts/button';
import { muteIcon } from '../parts/icon-paths';
import { FindingSources } from './finding-sources';
import { SeverityMark } from './severity-mark';
import { topicWords } from './topic-words';

/** How much a mute silences: the one rule, or its whole topic; both for the finding's payer. */
export type MuteScope = 'rule' | 'topic';

/** One finding: what is wrong, why, what to do, on whose word; and a way to silence it. */
export function FindingItem(props: {
  finding: Finding;
  payerLabel: PayerLabel;
  onMute?: ((finding: Finding, scope: MuteScope) => void) | undefined;
  /** The codes are shown where the list is not already about one code. */
  onReveal?: ((finding: Finding) => void) | undefined;
}): JSX.Element {
  const { finding, payerLabel, onMute, onReveal } = props;
  const [choosing, setChoosing] = useState(false);
  const payer = finding.payer ? payerLabel(finding.payer) : payerLabel('unknown');
  return (
    <li class={`finding ${finding.severity}`}>
      <p class="finding-head">
        <SeverityMark severity={finding.severity} />
        <span class="finding-title">{finding.title}</span>
      </p>
      <p>{finding.detail}</p>
      {finding.advice && (
        <p>
          <b>{i18n.t('finding.toDo')}</b> {finding.advice}
        </p>
      )}
      {finding.basis === 'secondary' && <p class="finding-source">{i18n.t('finding.secondary')}</p>}
      {finding.basis === 'conflict' && <p class="finding-source">{i18n.t('finding.conflict')}</p>}
      <FindingSources sources={finding.sources} />
      <div class={`finding-actions ${choosing ? 'choosing' : ''}`}>
        {onReveal && (
          <Button look="plain" onClick={() => onReveal(finding)}>
            {i18n.t('finding.reveal')}
          </Button>
        )}
        {onMute && !choosing && (
          <Button look="plain" icon={muteIcon} onClick={() => setChoosing(true)} aria-expanded={false}>
            {i18n.t('finding.mute')}
          </Button>
        )}
        {onMute && choosing && (
          <>
            <Button look="plain" icon={muteIcon} onClick={() => onMute(finding, 'rule')}>
              {i18n.t('finding.muteRule', [payer])}
            </Button>
            <Button look="plain" icon={muteIcon} onClick={() => onMute(finding, 'topic')}>
              {i18n.t('finding.muteTopic', [topicWords(finding.topic), payer])}
            </Button>
            <Button look="plain" onClick={() => setChoosing(false)}>
              {i18n.t('common.cancel')}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
