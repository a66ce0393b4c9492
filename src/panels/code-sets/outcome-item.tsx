import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Outcome } from '../../releases';
import { Button } from '../parts/button';
import { Icon } from '../parts/icon';
import { checkIcon, errorIcon, infoIcon } from '../parts/icon-paths';
import { problemWords } from './problem-words';
import { countWords, releaseWords, sizeWords } from './set-words';

const SKIPPED = {
  'not-data': 'codeSets.skipped.notData',
  'other-form': 'codeSets.skipped.otherForm',
  'has-order-file': 'codeSets.skipped.hasOrderFile',
} as const;

/** How a release of a kind is written, for those who are asked. */
const EXAMPLE: Readonly<Record<string, string>> = {
  ptp: '2026Q3 practitioner',
  mue: '2026Q3 practitioner',
  'add-on': '2026Q3',
  hcpcs: '2026-10',
  'fee-schedule': '2026-01',
  taxonomy: '25.1',
};

/** What became of one release or file. `onAnswer` goes on with a file once the user has said what it is. */
export function OutcomeItem(props: {
  outcome: Exclude<Outcome, { state: 'needs-notice' }>;
  onAnswer: (file: string, label: string) => void;
}): JSX.Element {
  const { outcome } = props;
  if (outcome.state === 'problem') {
    const { what, where } = problemWords(outcome.problem);
    const asks = outcome.problem.reason === 'needs-year';
    return (
      <li class="outcome bad">
        <Icon path={errorIcon} />
        <div>
          <p>{what}</p>
          <p class="quiet small breakable">{where}</p>
          {asks && (
            <AskRelease
              file={outcome.problem.place.file}
              example={EXAMPLE[outcome.kind ?? ''] ?? 'FY2026'}
              onAnswer={props.onAnswer}
            />
          )}
        </div>
      </li>
    );
  }
  if (outcome.state === 'skipped') {
    return (
      <li class="outcome">
        <Icon path={infoIcon} />
        <div>
          <p>{i18n.t(SKIPPED[outcome.why])}</p>
          <p class="quiet small breakable">{outcome.files.join(', ')}</p>
        </div>
      </li>
    );
  }
  const name = releaseWords(outcome.release);
  return (
    <li class="outcome good">
      <Icon path={checkIcon} />
      <div>
        <p>
          {outcome.state === 'same' ? i18n.t('codeSets.same', [name]) : i18n.t('codeSets.imported', [name])}
        </p>
        <p class="quiet small">
          {i18n.t('codeSets.rows', [countWords(outcome.set.rows)])} · {sizeWords(outcome.set.bytes)}
        </p>
      </div>
    </li>
  );
}

/** Some files do not say which release they are; their publisher says it in the name only. */
function AskRelease(props: {
  file: string;
  example: string;
  onAnswer: (file: string, label: string) => void;
}): JSX.Element {
  const [label, setLabel] = useState('');
  const id = useId();
  return (
    <form
      class="ask-release"
      onSubmit={(event) => {
        event.preventDefault();
        if (label.trim() !== '') props.onAnswer(props.file, label.trim());
      }}
    >
      <label for={id}>{i18n.t('codeSets.whichRelease')}</label>
      <div class="add-site-row">
        <input
          id={id}
          class="input"
          value={label}
          placeholder={props.example}
          onInput={(event) => setLabel(event.currentTarget.value)}
        />
        <Button onClick={() => label.trim() !== '' && props.onAnswer(props.file, label.trim())}>
          {i18n.t('codeSets.importAs')}
        </Button>
      </div>
    </form>
  );
}
