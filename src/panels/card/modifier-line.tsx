import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { ModifierUse } from '../../knowledge';

const USES = ['yes', 'rare', 'no'] as const;
const LABELS = { yes: 'card.modifiersYes', rare: 'card.modifiersRare', no: 'card.modifiersNo' } as const;

/** Modifiers by use, numbers only: which apply, rarely apply, do not apply. */
export function ModifierLine(props: { modifiers: readonly ModifierUse[] }): JSX.Element | null {
  if (props.modifiers.length === 0) return null;
  const groups = USES.map((use) => ({ use, rows: props.modifiers.filter((row) => row.use === use) }));
  return (
    <dl class="facts">
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ use, rows }) => [
          <dt key={use}>{i18n.t(LABELS[use])}</dt>,
          <dd key={`${use}-list`} class="code-list">
            {rows.map((row) => (
              <span key={row.modifier} class="code" title={row.name}>
                {row.modifier}
              </span>
            ))}
          </dd>,
        ])}
    </dl>
  );
}
