import { useEffect, useState } from 'preact/hooks';
import type { PageReport } from '../../messages';
import type { SidePanelHost } from './side-panel-host';

/** The tab's report, kept true while its page changes. `undefined` until first known; null where nothing runs. */
export function useReport(host: SidePanelHost): PageReport | null | undefined {
  const [report, setReport] = useState<PageReport | null | undefined>(undefined);
  useEffect(() => {
    const leaving = new AbortController();
    let asking = false;
    let again = false;
    // One question at a time: what changes meanwhile is asked for once more, not queued.
    const refresh = async (): Promise<void> => {
      if (asking) {
        again = true;
        return;
      }
      asking = true;
      do {
        again = false;
        const found = await host.report().catch(() => null);
        if (leaving.signal.aborted) return;
        setReport(found);
      } while (again);
      asking = false;
    };
    host.watch(() => void refresh(), leaving.signal);
    void refresh();
    return () => leaving.abort();
  }, [host]);
  return report;
}
