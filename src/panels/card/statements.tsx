import type { JSX } from 'preact';
import type { SourceRecord, Statement } from '../../knowledge';
import { SourceMarks } from './source-marks';

/** Sentences of a card, each with the numbers of its sources. */
export function Statements(props: {
  statements: readonly Statement[];
  sources: readonly SourceRecord[];
}): JSX.Element {
  return (
    <ul class="rows">
      {props.statements.map((one) => (
        <li key={one.text}>
          {one.text}
          <SourceMarks ids={one.sources} sources={props.sources} />
        </li>
      ))}
    </ul>
  );
}
