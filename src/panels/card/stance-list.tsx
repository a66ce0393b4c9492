import type { JSX } from 'preact';
import type { SourceRecord, Stance } from '../../knowledge';
import { Chip } from '../parts/chip';
import type { PayerLabel } from './payer-label';
import { SourceMarks } from './source-marks';
import { stanceTone, stanceWords } from './stance-words';

/** What each payer, or one plan of it, says of a code, exactly as far as its source goes. */
export function StanceList(props: {
  stances: readonly Stance[];
  sources: readonly SourceRecord[];
  payerLabel: PayerLabel;
  /** The sentence of each stance too, not its chip alone. */
  full?: boolean;
}): JSX.Element {
  return (
    <ul class="rows">
      {props.stances.map((one) => (
        <li key={`${one.payer} ${one.plan} ${one.text}`}>
          <span>
            {props.payerLabel(one.payer)}
            {one.plan && <span class="quiet"> · {one.plan}</span>}
          </span>{' '}
          <Chip tone={stanceTone(one.stance)}>{stanceWords(one.stance)}</Chip>
          {props.full && (
            <p>
              {one.text}
              <SourceMarks ids={one.sources} sources={props.sources} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
