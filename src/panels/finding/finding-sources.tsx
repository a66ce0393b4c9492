import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { SourceRef } from '../../rules';
import { SourceLine } from '../card/source-line';

/** On whose word a finding stands: the first source in sight, the others one step away. */
export function FindingSources(props: { sources: readonly SourceRef[] }): JSX.Element | null {
  const [first, ...others] = props.sources;
  if (!first) return null;
  return (
    <div class="finding-source">
      <p>
        <SourceLine source={first} />
      </p>
      {others.length > 0 && (
        <details>
          <summary>{i18n.t('finding.moreSources', others.length)}</summary>
          {others.map((source) => (
            <p key={source.id}>
              <SourceLine source={source} />
            </p>
          ))}
        </details>
      )}
    </div>
  );
}
