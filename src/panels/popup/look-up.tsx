import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CodeSystem } from '../../codes';
import type { Hit } from '../../knowledge';
import type { PayerLabel } from '../card/payer-label';
import { Button } from '../parts/button';
import { backIcon, filterIcon } from '../parts/icon-paths';
import { SearchBox } from '../search/search-box';
import { isNarrowed, SearchFilterBar } from '../search/search-filters';
import { LookUpResult } from './look-up-result';
import type { PopupHost } from './popup-host';
import { RecentLookups } from './recent-lookups';
import { useLookUp } from './use-look-up';
import { useRecent } from './use-recent';

const LIST = 'look-up-results';
const FILTERS = 'look-up-filters';

const isCode = (hit: Hit): hit is Hit & { system: CodeSystem } =>
  hit.system === 'cpt' || hit.system === 'hcpcs' || hit.system === 'icd10cm';

/** A query to show at once; a new object each time it is asked for. */
export interface AskedQuery {
  readonly query: string;
}

/** Look up any code or words: results as they are typed, the card of a code at once, all of it without a mouse. */
export function LookUp(props: { host: PopupHost; payerLabel: PayerLabel; asked: AskedQuery }): JSX.Element {
  const { host, payerLabel, asked } = props;
  const recent = useRecent(host);
  const { query, result, back, show, open, setTrail, trail, filters, narrow } = useLookUp(
    host,
    asked.query,
    recent.add,
  );
  const [marked, setMarked] = useState(-1);
  /** A hit without a card of its own (a modifier, POS, CARC or RARC) that was chosen. */
  const [plain, setPlain] = useState<Hit | null>(null);
  const [full, setFull] = useState(false);
  const [narrowing, setNarrowing] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  // Before the first paint: what is typed meanwhile must find the field.
  useLayoutEffect(() => {
    const field = input.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  useEffect(() => {
    if (asked.query !== '' && asked.query !== query) show(asked.query);
  }, [asked]);

  const answered = result === 'failed' || result === null ? null : result;
  const started = query.trim() === '';
  const found = answered ? (answered.hits.length > 0 ? answered.hits : answered.suggestions) : [];
  const hits = started ? recent.hits : found;

  // In the same task as the drawing: after it, it would undo an arrow key pressed meanwhile.
  useLayoutEffect(() => {
    setPlain(null);
    setFull(false);
    setMarked(answered && !answered.card && answered.hits.length > 0 ? 0 : -1);
  }, [result]);

  const focusField = () => input.current?.focus();
  const choose = (index: number) => {
    const hit = hits[index];
    if (!hit) return;
    if (isCode(hit)) open(hit.code);
    else setPlain(hit);
    focusField();
  };
  const goBack = () => {
    if (plain) setPlain(null);
    else back();
    focusField();
  };

  return (
    <>
      <div class="look-up-field">
        {(trail.length > 0 || plain) && (
          <Button look="plain" icon={backIcon} iconOnly onClick={goBack} aria-keyshortcuts="Escape">
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
          hits={plain ? [] : hits}
          marked={marked}
          onMark={setMarked}
          onChoose={choose}
          onEnter={() => setFull(true)}
          onEscape={trail.length > 0 || plain ? goBack : undefined}
          listId={LIST}
          inputRef={input}
        >
          <Button
            look="plain"
            icon={filterIcon}
            iconOnly
            data-on={isNarrowed(filters) || undefined}
            aria-expanded={narrowing}
            aria-controls={narrowing ? FILTERS : undefined}
            onClick={() => setNarrowing(!narrowing)}
          >
            {i18n.t(isNarrowed(filters) ? 'popup.filters.on' : 'popup.filters.toggle')}
          </Button>
        </SearchBox>
        {narrowing && <SearchFilterBar id={FILTERS} filters={filters} onFilters={narrow} />}
      </div>
      <div class="popup-body">
        {started ? (
          <RecentLookups
            listId={LIST}
            hits={recent.hits}
            known={recent.known}
            marked={marked}
            onMark={setMarked}
            onChoose={choose}
            onClear={() => {
              recent.clear();
              focusField();
            }}
          />
        ) : (
          <LookUpResult
            listId={LIST}
            result={result}
            plain={plain}
            hits={hits}
            marked={marked}
            full={full}
            onFull={setFull}
            payerLabel={payerLabel}
            onMark={setMarked}
            onChoose={choose}
            onOpenCode={(_, code) => {
              open(code);
              focusField();
            }}
            onOpenSidePanel={(system, code) => host.openSidePanel({ system, code })}
          />
        )}
      </div>
    </>
  );
}
