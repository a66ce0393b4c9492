import { useEffect, useState } from 'preact/hooks';
import type { Card, Hit } from '../../knowledge';
import type { PopupHost } from './popup-host';

/** Codes looked up before, newest first, as hits; only the codes are stored, so their names are looked up anew. */
export function useRecent(host: PopupHost) {
  /** null: the user keeps none; undefined: not known yet. */
  const [codes, setCodes] = useState<readonly string[] | null | undefined>(undefined);
  const [cards, setCards] = useState<Readonly<Record<string, Card>>>({});

  const name = (wanted: readonly string[] | null) => {
    setCodes(wanted);
    for (const code of wanted ?? []) {
      if (code in cards) continue;
      host.lookup(code).then(
        ({ card }) => card && setCards((known) => ({ ...known, [code]: card })),
        // Without its name a code can still be opened.
        () => undefined,
      );
    }
  };
  useEffect(() => {
    void host.recent().then(name, () => setCodes(null));
  }, [host]);

  const hits: readonly Hit[] = (codes ?? []).map((code) => ({
    system: cards[code]?.system ?? 'cpt',
    code,
    name: cards[code]?.name ?? '',
    detail: null,
    score: 0,
  }));
  return {
    hits,
    known: codes !== undefined,
    add: (card: Card) => {
      setCards((known) => ({ ...known, [card.code]: card }));
      void host.remember(card.system, card.code).then(setCodes, () => undefined);
    },
    clear: () =>
      void host.clearRecent().then(
        () => setCodes([]),
        () => undefined,
      ),
  };
}
