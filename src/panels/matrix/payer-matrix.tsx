import type { JSX, TargetedKeyboardEvent } from 'preact';
import { i18n } from '#i18n';
import type { Topic } from '../../rules';
import { topics, topicTitle, topicWords } from '../finding/topic-words';
import { Tick } from '../parts/tick';

/** Topics turned off, by payer id. */
export type MutedTopics = Readonly<Record<string, readonly Topic[]>>;

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrow keys go from box to box; Tab passes through them all, as in any form. */
function walk(event: TargetedKeyboardEvent<HTMLTableElement>): void {
  const step = STEPS[event.key];
  const cell = event.target instanceof Element ? event.target.closest('th, td') : null;
  const row = cell?.parentElement;
  if (!step || !(cell instanceof HTMLTableCellElement) || !(row instanceof HTMLTableRowElement)) return;
  const next = event.currentTarget.rows[row.rowIndex + step[0]]?.cells[cell.cellIndex + step[1]];
  next?.querySelector('input')?.focus();
  event.preventDefault();
}

/** Payers × the six topics: each cell, a whole row or a whole column on or off. */
export function PayerMatrix(props: {
  payers: readonly { readonly id: string; readonly name: string }[];
  muted: MutedTopics;
  onSwitch: (payers: readonly string[], topics: readonly Topic[], on: boolean) => void;
  disabled?: boolean;
}): JSX.Element {
  const { payers, muted, onSwitch, disabled = false } = props;
  const isOn = (payer: string, topic: Topic) => !muted[payer]?.includes(topic);
  const ids = payers.map((payer) => payer.id);
  return (
    <section class="matrix-scroll" aria-label={i18n.t('options.matrix')}>
      <table class="matrix" onKeyDown={walk}>
        <thead>
          <tr>
            <th scope="col">{i18n.t('options.payer')}</th>
            {topics.map((topic) => {
              const on = ids.filter((id) => isOn(id, topic)).length;
              return (
                <th scope="col" key={topic}>
                  <Tick
                    label={topicTitle(topic)}
                    on={on === ids.length}
                    some={on > 0 && on < ids.length}
                    disabled={disabled}
                    onChange={(now) => onSwitch(ids, [topic], now)}
                  />
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {payers.map(({ id, name }) => {
            const on = topics.filter((topic) => isOn(id, topic)).length;
            return (
              <tr key={id}>
                <th scope="row">
                  <Tick
                    label={name}
                    on={on === topics.length}
                    some={on > 0 && on < topics.length}
                    disabled={disabled}
                    onChange={(now) => onSwitch([id], topics, now)}
                  />
                </th>
                {topics.map((topic) => (
                  <td key={topic}>
                    <Tick
                      label={i18n.t('options.cell', [topicWords(topic), name])}
                      hideLabel
                      seen={<span class="topic">{topicTitle(topic)}</span>}
                      on={isOn(id, topic)}
                      disabled={disabled}
                      onChange={(now) => onSwitch([id], [topic], now)}
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
