import type { JSX } from 'preact';
import type { SourceRecord } from '../../knowledge';
import { SourceLine } from './source-line';
import { sourceAnchor } from './source-marks';

/** The numbered sources that the marks of a full card lead to. */
export function SourceList(props: { sources: readonly SourceRecord[] }): JSX.Element {
  return (
    <ol class="source-list">
      {props.sources.map((source, index) => (
        <li key={source.id} id={sourceAnchor(index)} tabIndex={-1}>
          <span class="source-number">[{index + 1}]</span>
          <SourceLine source={source} />
        </li>
      ))}
    </ol>
  );
}
