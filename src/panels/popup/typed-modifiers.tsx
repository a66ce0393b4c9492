import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { ModifierUse, SourceRecord } from '../../knowledge';
import { SourceLine } from '../card/source-line';

const USES = {
  yes: 'popup.modifierYes',
  rare: 'popup.modifierRare',
  no: 'popup.modifierNo',
} as const;

/** The modifiers that were typed with a code: whether each may stand with it, when, and on whose word. */
export function TypedModifiers(props: {
  modifiers: readonly ModifierUse[];
  sources: readonly SourceRecord[];
}): JSX.Element {
  return (
    <section class="rows" aria-label={i18n.t('popup.withModifiers')}>
      {props.modifiers.map((row) => (
        <div key={row.modifier} class="card-section">
          <h2>
            <span class="code">{row.modifier}</span> {row.name}
          </h2>
          <p>
            {i18n.t(USES[row.use])} {row.when}
          </p>
          {props.sources
            .filter((source) => row.sources.includes(source.id))
            .map((source) => (
              <p key={source.id} class="quiet small">
                <SourceLine source={source} />
              </p>
            ))}
        </div>
      ))}
    </section>
  );
}
