import { useEffect, useState } from 'preact/hooks';
import type { Catalog } from '../../messages';
import type { ChoiceName, Settings } from '../../settings';
import type { OptionsHost } from './options-host';

/** All that the options page shows; null until it is there. */
export interface OptionsData {
  readonly catalog: Catalog;
  readonly settings: Settings;
  readonly fixed: readonly ChoiceName[];
  readonly granted: readonly string[];
}

/** Loads it, and keeps it true while other pages change it. `failed` when the background does not answer. */
export function useOptions(host: OptionsHost): {
  data: OptionsData | null;
  failed: boolean;
  reload: () => void;
} {
  const [data, setData] = useState<OptionsData | null>(null);
  const [failed, setFailed] = useState(false);

  const reload = () => {
    Promise.all([host.catalog(), host.load(), host.fixed(), host.granted()]).then(
      ([catalog, settings, fixed, granted]) => {
        setFailed(false);
        setData({ catalog, settings, fixed, granted });
      },
      () => setFailed(true),
    );
  };

  useEffect(() => {
    const leaving = new AbortController();
    reload();
    host.watch(
      (settings) => setData((current) => (current ? { ...current, settings } : current)),
      leaving.signal,
    );
    return () => leaving.abort();
  }, [host]);

  return { data, failed, reload };
}
