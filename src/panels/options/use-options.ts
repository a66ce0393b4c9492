import { useEffect, useRef, useState } from 'preact/hooks';
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

/** How the data will look once a change is stored. */
export type Hope = (data: OptionsData) => OptionsData;

/**
 * Loads the data, and keeps them true while other pages change them. `failed` when the background does not answer.
 * `hope` shows a change at once, before it is stored; when storing fails, what was there before shows again.
 */
export function useOptions(host: OptionsHost): {
  data: OptionsData | null;
  failed: boolean;
  reload: () => Promise<void>;
  hope: (look: Hope, work: Promise<unknown>) => Promise<void>;
} {
  const [stored, setStored] = useState<OptionsData | null>(null);
  const [hopes, setHopes] = useState<readonly { readonly id: number; readonly look: Hope }[]>([]);
  const [failed, setFailed] = useState(false);
  const nextId = useRef(0);

  const reload = async (): Promise<void> => {
    try {
      const [catalog, settings, fixed, granted] = await Promise.all([
        host.catalog(),
        host.load(),
        host.fixed(),
        host.granted(),
      ]);
      setFailed(false);
      setStored({ catalog, settings, fixed, granted });
    } catch {
      setFailed(true);
    }
  };

  const hope = async (look: Hope, work: Promise<unknown>): Promise<void> => {
    nextId.current += 1;
    const id = nextId.current;
    setHopes((all) => [...all, { id, look }]);
    try {
      await work;
      await reload();
    } finally {
      setHopes((all) => all.filter((one) => one.id !== id));
    }
  };

  useEffect(() => {
    const leaving = new AbortController();
    void reload();
    host.watch(
      (settings) => setStored((current) => (current ? { ...current, settings } : current)),
      leaving.signal,
    );
    return () => leaving.abort();
  }, [host]);

  return { data: stored && hopes.reduce((data, { look }) => look(data), stored), failed, reload, hope };
}
