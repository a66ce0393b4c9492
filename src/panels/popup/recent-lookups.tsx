import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Hit } from '../../knowledge';
import { Button } from '../parts/button';
import { ResultList } from '../search/result-list';

/** Codes looked up before, or how to begin where there are none (or the user keeps none). Nothing until that is known. */
export function RecentLookups(props: {
  listId: string;
  hits: readonly Hit[];
  known: boolean;
  marked: number;
  onMark: (index: number) => void;
  onChoose: (index: number) => void;
  onClear: () => void;
}): JSX.Element | null {
  const { listId, hits, known, marked, onMark, onChoose, onClear } = props;
  if (!known) return null;
  if (hits.length === 0) {
    return (
      <section class="card-section">
        <h2 class="label">{i18n.t('popup.tryTitle')}</h2>
        <p class="quiet">{i18n.t('popup.tryText')}</p>
      </section>
    );
  }
  return (
    <section class="card-section">
      <header class="list-head">
        <h2 class="label">{i18n.t('popup.recent')}</h2>
        <Button look="plain" onClick={onClear}>
          {i18n.t('popup.clearRecent')}
        </Button>
      </header>
      <ResultList
        id={listId}
        label={i18n.t('popup.recent')}
        hits={hits}
        marked={marked}
        onMark={onMark}
        onChoose={onChoose}
        short
      />
    </section>
  );
}
