import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../parts/button';
import { Chip } from '../parts/chip';
import { saveIcon, trashIcon } from '../parts/icon-paths';
import type { CodeSet } from './code-sets-host';
import { countWords, releaseWords, sizeWords } from './set-words';
import { stalenessOf } from './staleness';

/** What is loaded, set by set, with its way out. */
export function SetList(props: {
  sets: readonly CodeSet[];
  today: string;
  busy: boolean;
  onExport: (ids: readonly string[]) => void;
  onRemove: (set: CodeSet) => void;
}): JSX.Element {
  const { sets, today } = props;
  const [asked, setAsked] = useState<string | null>(null);
  return (
    <ul class="portal-rows boxed">
      {sets.map((set) => (
        <li key={set.id} class="set-row">
          <div class="rule-words">
            <p class="set-name">
              <b>{releaseWords(set)}</b> <StaleChip set={set} sets={sets} today={today} />
            </p>
            <p class="quiet small rule-facts">
              <span>{i18n.t('codeSets.rows', [countWords(set.rows)])}</span>
              <span>{sizeWords(set.bytes)}</span>
              {set.from !== null && set.to !== null && (
                <span>{i18n.t('codeSets.inForce', [set.from, set.to])}</span>
              )}
              <span>{i18n.t('codeSets.importedOn', [set.importedAt.slice(0, 10)])}</span>
            </p>
            <p class="quiet small breakable">{set.files.join(', ')}</p>
          </div>
          {asked === set.id ? (
            <div
              class="card-actions"
              role="alertdialog"
              aria-label={i18n.t('codeSets.sure', [releaseWords(set)])}
            >
              <span>{i18n.t('codeSets.sureShort')}</span>
              <Button
                look="danger"
                onClick={() => {
                  setAsked(null);
                  props.onRemove(set);
                }}
              >
                {i18n.t('codeSets.remove')}
              </Button>
              <Button onClick={() => setAsked(null)}>{i18n.t('common.cancel')}</Button>
            </div>
          ) : (
            <div class="set-actions">
              <Button look="plain" icon={saveIcon} iconOnly onClick={() => props.onExport([set.id])}>
                {i18n.t('codeSets.exportOne', [releaseWords(set)])}
              </Button>
              <Button
                look="plain"
                icon={trashIcon}
                iconOnly
                disabled={props.busy}
                onClick={() => setAsked(set.id)}
              >
                {i18n.t('codeSets.removeOne', [releaseWords(set)])}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function StaleChip(props: { set: CodeSet; sets: readonly CodeSet[]; today: string }): JSX.Element | null {
  const stale = stalenessOf(props.set, props.sets, props.today);
  if (stale === null) return null;
  return (
    <Chip tone="warn">
      {stale.inForce === null
        ? i18n.t('codeSets.ended', [stale.endedOn])
        : i18n.t('codeSets.endedNext', [stale.endedOn, stale.inForce])}
    </Chip>
  );
}
