import type { Store } from '../store';
import type { SourceRecord } from '../types';
import type { ImportedFacts, ImportedRelease } from './facts';

/** An imported release as a source: its id is that of its set, its title names release and file, its date the first day in force. */
export function importedSource(store: Store, imported: ImportedFacts, id: string): SourceRecord | null {
  const release = imported.releases.find((one) => one.id === id);
  if (release === undefined) return null;
  const kind = id.slice(0, id.indexOf(':'));
  const setting = release.setting === null ? '' : store.words(`imported.setting.${release.setting}`);
  return {
    id,
    publisher: store.words(`imported.publisher.${kind}`),
    title: withFiles(
      store,
      store.words(`imported.title.${kind}`, { label: release.label, setting }).trim(),
      release,
    ),
    date: release.from ?? release.label,
    url: null,
    seen: 'primary',
    release: kind,
  };
}

/** The title with the name of the file, of a zip's member its own; of several files the first, and how many more. */
function withFiles(store: Store, title: string, { files }: ImportedRelease): string {
  const [first] = files;
  if (first === undefined) return title;
  const file = first.slice(first.lastIndexOf('/') + 1);
  const more = files.length - 1;
  return store.words(more === 0 ? 'imported.file' : 'imported.files', { title, file, more: String(more) });
}
