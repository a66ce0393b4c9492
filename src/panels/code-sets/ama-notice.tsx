import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { ReleaseName } from '../../releases';
import { Button } from '../parts/button';
import { releaseWords } from './set-words';

/** Accepted before a file with CPT codes is imported: the codes are the American Medical Association's. */
export function AmaNotice(props: {
  releases: readonly ReleaseName[];
  onAccept: () => void;
  onDecline: () => void;
}): JSX.Element {
  return (
    <div class="note" role="alertdialog" aria-labelledby="ama-title" aria-describedby="ama-text">
      <div class="note-body">
        <h3 id="ama-title">{i18n.t('codeSets.ama.title')}</h3>
        <p id="ama-text">{i18n.t('codeSets.ama.text')}</p>
        <ul class="plain-list">
          {props.releases.map((release) => (
            <li key={releaseWords(release)}>{releaseWords(release)}</li>
          ))}
        </ul>
        <div class="card-actions">
          <Button look="primary" onClick={props.onAccept}>
            {i18n.t('codeSets.ama.accept')}
          </Button>
          <Button onClick={props.onDecline}>{i18n.t('codeSets.ama.decline')}</Button>
        </div>
      </div>
    </div>
  );
}
