import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CodeSystem } from '../../codes';
import type { Hit, LookupResult } from '../../knowledge';
import type { PayerLabel } from '../card/payer-label';
import { Button } from '../parts/button';
import { backIcon } from '../parts/icon-paths';
import { SearchBox } from '../search/search-box';
import { LookUpResult } from './look-up-result';
import type { PopupHost } from './popup-host';
import { RecentLookups } from './recent-lookups';

const LIST = 'look-up-results';

const isCode = (hit: Hit): hit is Hit & { system: CodeSystem } =>
  hit.system === 'cpt' || hit.system === 'hcpcs' || hit.system === 'icd10cm';

/** Look up any code or words: results as they are typed, the card of a code at once. */
export function LookUp(props: { host: PopupHost; payerLabel: PayerLabel; initial: string }): JSX.Element {
  const { host, payerLabel, initial } = props;
  const [query, setQuery] = useState('');
  const [result, setResult] = useState<LookupResult | 'failed' | null>(null);
  const [marked, setMarked] = useState(-1);
  /** Queries to go back to, from a code opened within a card or a list. */
  const [trail, setTrail] = useState<readonly string[]>([]);
  const [recent, setRecent] = useState<readonly string[] | null>(null);
  const [plain, setPlain] = useState<Hit | null>(null);
  const asked = useRef(0);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    input.current?.focus();
    void host.recent().then(setRecent);
    if (initial !== '') show(initial);
  }, [host, initial]);

  const show = (next: string) => {
    setQuery(next);
    setPlain(null);
    asked.current += 1;
    const mine = asked.current;
    if (next.trim() === '') {
      setResult(null);
      return;
    }
    // Only the answer to the newest question counts; the old result stays until it is here, so nothing jumps.
    host.lookup(next).then(
      (found) => {
        if (mine !== asked.current) return;
        setResult(found);
        setMarked(found.card === null && found.hits.length > 0 ? 0 : -1);
        if (found.card && found.card.level !== 'form') {
          void host.remember(found.card.system, found.card.code).then(setRecent);
        }
      },
      () => mine === asked.current && setResult('failed'),
    );
  };

  const open = (code: string) => {
    setTrail([...trail, query]);
    show(code);
  };
  const back = () => {
    const [last = '', ...rest] = [...trail].reverse();
    setTrail(rest.reverse());
    show(last);
    input.current?.focus();
  };

  const found = result === 'failed' ? null : result;
  const hits = found ? (found.hits.length > 0 ? found.hits : found.suggestions) : [];
  const choose = (index: number) => {
    const hit = hits[index];
    if (!hit) return;
    if (isCode(hit)) open(hit.code);
    else setPlain(hit);
  };

  return (
    <>
      <div class="look-up-field">
        {trail.length > 0 && (
          <Button look="plain" icon={backIcon} iconOnly onClick={back}>
            {i18n.t('common.back')}
          </Button>
        )}
        <SearchBox
          label={i18n.t('popup.lookUp')}
          placeholder={i18n.t('popup.placeholder')}
          query={query}
          onQuery={(next) => {
            setTrail([]);
            show(next);
          }}
          hits={hits}
          marked={marked}
          onMark={setMarked}
          onChoose={choose}
          listId={LIST}
          inputRef={input}
        />
      </div>
      <div class="popup-body">
        {query.trim() === '' ? (
          <RecentLookups
            codes={recent}
            onOpen={show}
            onClear={() => void host.clearRecent().then(() => setRecent([]))}
          />
        ) : (
          <LookUpResult
            listId={LIST}
            result={result}
            plain={plain}
            hits={hits}
            marked={marked}
            payerLabel={payerLabel}
            onMark={setMarked}
            onChoose={choose}
            onOpenCode={(_, code) => open(code)}
            onOpenSidePanel={(system, code) => host.openSidePanel({ system, code })}
          />
        )}
      </div>
    </>
  );
}
