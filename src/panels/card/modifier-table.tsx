import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { ModifierUse, SourceRecord } from '../../knowledge';
import { SourceMarks } from './source-marks';

const USES = [
  ['yes', 'card.modifiersYes'],
  ['rare', 'card.modifiersRare'],
  ['no', 'card.modifiersNo'],
] as const;

/** Modifiers grouped by use, each with its name and when, or why not. */
export function ModifierTable(props: {
  modifiers: readonly ModifierUse[];
  sources: readonly SourceRecord[];
}): JSX.Element {
  return (
    <div class="rows">
      {USES.map(([use, label]) => {
        const rows = props.modifiers.filter((row) => row.use === use);
        if (rows.length === 0) return null;
        return (
          <div key={use} class="card-section">
            <h4 class="label">{i18n.t(label)}</h4>
            <ul class="code-rows">
              {rows.map((row) => (
                <li key={row.modifier}>
                  <span class="code">{row.modifier}</span>
                  <span>
                    {row.name && <b>{row.name}. </b>}
                    {row.when}
                    <SourceMarks ids={row.sources} sources={props.sources} />
                  </span>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}
