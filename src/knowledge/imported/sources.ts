import type { Store } from '../store';
import type { SourceRecord } from '../types';
import type { ImportedFacts } from './facts';

/** An imported release as a source: its id is that of its set. */
export function importedSource(store: Store, imported: ImportedFacts, id: string): SourceRecord | null {
  const release = imported.releases.find((one) => one.id === id);
  if (release === undefined) return null;
  const kind = id.slice(0, id.indexOf(':'));
  const setting = release.setting === null ? '' : store.words(`imported.setting.${release.setting}`);
  return {
    id,
    publisher: store.words(`imported.publisher.${kind}`),
    title: store.words(`imported.title.${kind}`, { label: release.label, setting }).trim(),
    date: release.from ?? release.label,
    url: null,
    seen: 'primary',
  };
}
