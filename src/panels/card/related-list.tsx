import type { JSX } from 'preact';
import type { RelatedCode, SourceRecord } from '../../knowledge';
import { CodeLink, type OpenCode } from './code-link';
import { SourceMarks } from './source-marks';

/** Codes that go with a code, each with why, and opening its own card. */
export function RelatedList(props: {
  related: readonly RelatedCode[];
  sources: readonly SourceRecord[];
  onOpenCode?: OpenCode | undefined;
}): JSX.Element {
  return (
    <ul class="code-rows">
      {props.related.map((one) => (
        <li key={one.code}>
          <CodeLink system={one.system} code={one.code} onOpen={props.onOpenCode} />
          <span>
            {one.name && <b>{one.name}. </b>}
            {one.why}
            <SourceMarks ids={one.sources} sources={props.sources} />
          </span>
        </li>
      ))}
    </ul>
  );
}
