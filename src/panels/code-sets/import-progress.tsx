import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Progress } from '../../releases';
import { Button } from '../parts/button';
import { countWords, releaseWords } from './set-words';

/** How far an import is. What a screen reader hears changes with the release, not with every row. */
export function ImportProgress(props: { progress: Progress | null; onCancel: () => void }): JSX.Element {
  const { progress } = props;
  const release = progress?.release ?? null;
  return (
    <div class="import-progress">
      <p role="status">
        {release === null
          ? i18n.t('codeSets.looking')
          : i18n.t('codeSets.importing', [releaseWords(release)])}
      </p>
      <progress max={1} value={progress?.done} aria-label={i18n.t('codeSets.progress')} />
      <div class="data-row">
        <span class="quiet small import-count">{progress === null ? '' : progressWords(progress)}</span>
        <Button look="plain" onClick={props.onCancel}>
          {i18n.t('common.cancel')}
        </Button>
      </div>
    </div>
  );
}

function progressWords({ rows, secondsLeft }: Progress): string {
  const said = i18n.t('codeSets.rows', [countWords(rows)]);
  return secondsLeft === null ? said : `${said} · ${i18n.t('codeSets.left', [String(secondsLeft)])}`;
}
