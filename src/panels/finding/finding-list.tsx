import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Finding } from '../../rules';
import { payerLabel as knownPayer, type PayerLabel } from '../card/payer-label';
import { Button } from '../parts/button';
import { undoIcon } from '../parts/icon-paths';
import { FindingItem, type MuteScope } from './finding-item';

interface Muted {
  readonly finding: Finding;
  readonly scope: MuteScope;
}

const ORDER = { error: 0, warning: 1, info: 2 } as const;

/** Errors first, else as they came. */
export const bySeverity = (one: Finding, other: Finding): number =>
  ORDER[one.severity] - ORDER[other.severity];

const covers = ({ finding, scope }: Muted, other: Finding): boolean =>
  finding.payer === other.payer &&
  (scope === 'rule' ? finding.rule === other.rule : finding.topic === other.topic);

/**
 * Findings, most severe first. What is muted here leaves a line with "Undo" in its place, also after the findings
 * were judged anew without it.
 */
export function FindingList(props: {
  findings: readonly Finding[];
  payerLabel?: PayerLabel;
  onMute?: (finding: Finding, scope: MuteScope) => void;
  onUnmute?: (finding: Finding, scope: MuteScope) => void;
  onReveal?: (finding: Finding) => void;
}): JSX.Element | null {
  const { findings, payerLabel = knownPayer, onMute, onUnmute, onReveal } = props;
  const [muted, setMuted] = useState<readonly Muted[]>([]);
  const shown = findings.filter((one) => !muted.some((mute) => covers(mute, one))).sort(bySeverity);
  if (shown.length === 0 && muted.length === 0) return null;

  const mute = (finding: Finding, scope: MuteScope) => {
    setMuted([...muted, { finding, scope }]);
    onMute?.(finding, scope);
  };
  const undo = (one: Muted) => {
    setMuted(muted.filter((other) => other !== one));
    onUnmute?.(one.finding, one.scope);
  };

  return (
    <ul class="findings">
      {shown.map((finding) => (
        <FindingItem
          key={finding.id}
          finding={finding}
          payerLabel={payerLabel}
          onMute={onMute && mute}
          onReveal={onReveal}
        />
      ))}
      {muted.map((one) => (
        <li class="finding-muted" role="status" key={`${one.finding.id} ${one.scope}`}>
          {i18n.t('finding.muted', [one.finding.title])}
          <Button look="plain" icon={undoIcon} onClick={() => undo(one)}>
            {i18n.t('common.undo')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
