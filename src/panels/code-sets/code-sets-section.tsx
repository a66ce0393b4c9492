import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Outcome } from '../../releases';
import { Section } from '../options/section';
import { Button } from '../parts/button';
import { saveIcon } from '../parts/icon-paths';
import { AmaNotice } from './ama-notice';
import type { CodeSet, CodeSetsHost } from './code-sets-host';
import { DropZone } from './drop-zone';
import { ImportProgress } from './import-progress';
import { OutcomeItem } from './outcome-item';
import { SetList } from './set-list';
import { KINDS, kindWords, releaseWords } from './set-words';
import { useImport } from './use-import';

type Waiting = Extract<Outcome, { state: 'needs-notice' }>;
const isWaiting = (outcome: Outcome): outcome is Waiting => outcome.state === 'needs-notice';

/** Official releases: what is loaded, and the way in and out. `onSay` reports what was done. */
export function CodeSetsSection(props: {
  host: CodeSetsHost;
  /** ISO day; the calendar's where left out. */
  today?: string;
  onSay: (said: { words: string; failed?: boolean }) => void;
}): JSX.Element {
  const { host, onSay, today = new Date().toISOString().slice(0, 10) } = props;
  const [sets, setSets] = useState<readonly CodeSet[]>([]);
  const { state, start, accept, answer, cancel, dismiss } = useImport(host);
  const isRunning = state.step === 'running';

  useEffect(() => {
    const leaving = new AbortController();
    const read = () =>
      void host.list().then(
        (list) => !leaving.signal.aborted && setSets(list),
        () => onSay({ words: i18n.t('common.noAnswer'), failed: true }),
      );
    read();
    host.watch(read, leaving.signal);
    return () => leaving.abort();
  }, [host, state.step]);

  const save = async (ids: readonly string[]) => {
    try {
      download(
        await host.exportFile(ids),
        `${ids.length === 1 ? fileName(ids[0] ?? '') : 'code-sets'}.scrubsets`,
      );
    } catch {
      onSay({ words: i18n.t('codeSets.problems.damaged'), failed: true });
    }
  };
  const remove = (set: CodeSet) =>
    void host.remove(set.id).then(
      () => {
        setSets((all) => all.filter((one) => one.id !== set.id));
        onSay({ words: i18n.t('codeSets.removed', [releaseWords(set)]) });
      },
      () => onSay({ words: i18n.t('common.noAnswer'), failed: true }),
    );
  const outcomes = state.step === 'done' ? state.outcomes : [];
  const waiting = outcomes.filter(isWaiting).map(({ release }) => release);

  return (
    <Section id="code-sets" title={i18n.t('codeSets.title')} intro={i18n.t('codeSets.intro')}>
      <DropZone disabled={isRunning} onFiles={start} />
      {isRunning && <ImportProgress progress={state.progress} onCancel={cancel} />}
      {waiting.length > 0 && <AmaNotice releases={waiting} onAccept={accept} onDecline={dismiss} />}
      <div aria-live="polite">
        {state.step === 'failed' && <p class="wrong">{i18n.t('codeSets.failed')}</p>}
        {outcomes.some((outcome) => !isWaiting(outcome)) && (
          <ul class="outcomes">
            {outcomes.map((outcome) =>
              isWaiting(outcome) ? null : (
                <OutcomeItem key={JSON.stringify(outcome)} outcome={outcome} onAnswer={answer} />
              ),
            )}
          </ul>
        )}
      </div>
      {state.step === 'done' && waiting.length === 0 && (
        <div class="card-actions">
          <Button look="plain" onClick={dismiss}>
            {i18n.t('codeSets.clear')}
          </Button>
        </div>
      )}
      <h3>{i18n.t('codeSets.loaded')}</h3>
      {sets.length === 0 ? (
        <p class="quiet">{i18n.t('codeSets.none')}</p>
      ) : (
        <>
          <SetList
            sets={sets}
            today={today}
            busy={isRunning}
            onExport={(ids) => void save(ids)}
            onRemove={remove}
          />
          <div class="card-actions">
            <Button icon={saveIcon} onClick={() => void save(sets.map(({ id }) => id))}>
              {i18n.t('codeSets.exportAll')}
            </Button>
          </div>
        </>
      )}
      <details>
        <summary>{i18n.t('codeSets.what')}</summary>
        <ul class="plain-list">
          {KINDS.map((kind) => (
            <li key={kind}>{kindWords(kind)}</li>
          ))}
        </ul>
        <p class="quiet">{i18n.t('codeSets.where')}</p>
      </details>
    </Section>
  );
}

function download(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

const fileName = (id: string) => id.replace(/[^A-Za-z0-9.-]+/g, '-');
