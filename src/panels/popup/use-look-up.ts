import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Card, LookupResult, SearchFilters } from '../../knowledge';
import type { PopupHost } from './popup-host';

/** `failed` when the background did not answer; null before any answer. */
export type LookUpAnswer = LookupResult | 'failed' | null;

/** What is typed, the newest answer to it, and the queries to go back to from codes opened in cards and lists. */
export function useLookUp(host: PopupHost, initial: string, onCard: (card: Card) => void) {
  const [query, setQuery] = useState(initial);
  const [result, setResult] = useState<LookUpAnswer>(null);
  const [trail, setTrail] = useState<readonly string[]>([]);
  const [filters, setFilters] = useState<SearchFilters>({});
  const asked = useRef(0);

  const show = (next: string, narrowed: SearchFilters = filters): void => {
    setQuery(next);
    asked.current += 1;
    const mine = asked.current;
    if (next.trim() === '') {
      setResult(null);
      return;
    }
    // Only the answer to the newest question counts; the old result stays until it is here, so nothing jumps.
    host.lookup(next, narrowed).then(
      (found) => {
        if (mine !== asked.current) return;
        setResult(found);
        if (found.card && found.card.level !== 'form') onCard(found.card);
      },
      () => mine === asked.current && setResult('failed'),
    );
  };

  // In the same task as the drawing: after it, it would take back a key pressed meanwhile.
  useLayoutEffect(() => {
    if (initial !== '') show(initial);
    else host.prepare?.();
  }, [host]);

  const narrow = (next: SearchFilters): void => {
    setFilters(next);
    show(query, next);
  };

  const open = (code: string): void => {
    setTrail([...trail, query]);
    show(code);
  };
  const back = (): void => {
    setTrail(trail.slice(0, -1));
    show(trail[trail.length - 1] ?? '');
  };
  return { query, result, trail, setTrail, show, open, back, filters, narrow };
}
