import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Protocol } from '../../messages';
import type { OpenCode } from '../card/code-link';
import type { PayerLabel } from '../card/payer-label';
import { Button } from '../parts/button';
import { Icon } from '../parts/icon';
import { warningIcon } from '../parts/icon-paths';
import { ClaimView } from './claim-view';
import { problemWords } from './problem-words';

export type ClaimAnswer = Protocol['claimText']['reply'];
export type CheckClaim = (text: string, payer: string | null) => Promise<ClaimAnswer>;

/** A typed or pasted claim (or raw X12), its findings and what was checked. Nothing of it is stored. */
export function ClaimCheck(props: {
  check: CheckClaim;
  payerLabel: PayerLabel;
  payers: readonly string[];
  initial?: string;
  onOpenCode?: OpenCode;
}): JSX.Element {
  const { check, payerLabel, payers, initial = '', onOpenCode } = props;
  const [text, setText] = useState(initial);
  const [payer, setPayer] = useState('');
  const [answer, setAnswer] = useState<ClaimAnswer | 'failed' | null>(null);
  const id = useId();

  const run = () => {
    if (text.trim() === '') return;
    check(text, payer || null).then(setAnswer, () => setAnswer('failed'));
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) run();
  };

  return (
    <div class="claim-check">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        <div class="field">
          <label class="label" for={`${id}-text`}>
            {i18n.t('claim.textLabel')}
          </label>
          <textarea
            id={`${id}-text`}
            class="input"
            rows={5}
            spellcheck={false}
            value={text}
            aria-describedby={`${id}-hint`}
            onInput={(event) => setText(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
          <p class="quiet small" id={`${id}-hint`}>
            {i18n.t('claim.hint')} <code class="example">{i18n.t('claim.example')}</code>
          </p>
        </div>
        <div class="claim-check-row">
          <label class="sr-only" for={`${id}-payer`}>
            {i18n.t('claim.payerLabel')}
          </label>
          <select
            id={`${id}-payer`}
            class="input"
            value={payer}
            onChange={(event) => setPayer(event.currentTarget.value)}
          >
            <option value="">{i18n.t('claim.payerFromText')}</option>
            {payers.map((one) => (
              <option key={one} value={one}>
                {payerLabel(one)}
              </option>
            ))}
          </select>
          <Button look="primary" onClick={run} disabled={text.trim() === ''}>
            {i18n.t('claim.check')}
          </Button>
        </div>
      </form>
      <div class="claim-answer" aria-live="polite">
        {answer === 'failed' && <p>{i18n.t('common.noAnswer')}</p>}
        {answer !== null && answer !== 'failed' && (
          <Answer answer={answer} payerLabel={payerLabel} onOpenCode={onOpenCode} />
        )}
      </div>
    </div>
  );
}

function Answer(props: {
  answer: ClaimAnswer;
  payerLabel: PayerLabel;
  onOpenCode?: OpenCode | undefined;
}): JSX.Element {
  const { answer, payerLabel, onOpenCode } = props;
  return (
    <>
      {answer.problems.length > 0 && (
        <div class="note">
          <Icon path={warningIcon} />
          <ul class="note-body">
            {answer.problems.map((problem) => (
              <li key={JSON.stringify(problem)}>{problemWords(problem)}</li>
            ))}
          </ul>
        </div>
      )}
      {answer.claims.map((claim, index) => {
        const verdict = answer.verdicts.find((one) => one.claim === claim.id);
        return (
          <ClaimView
            key={claim.id}
            claim={claim}
            number={index + 1}
            findings={verdict?.findings ?? []}
            checked={verdict?.checked ?? null}
            payerLabel={payerLabel}
            onOpenCode={onOpenCode}
          />
        );
      })}
    </>
  );
}
