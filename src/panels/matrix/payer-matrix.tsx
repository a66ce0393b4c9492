import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Topic } from '../../rules';
import { topics, topicWords } from '../finding/topic-words';
import { Tick } from '../parts/tick';

/** Topics turned off, by payer id. */
export type MutedTopics = Readonly<Record<string, readonly Topic[]>>;

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
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col">{i18n.t('options.payer')}</th>
            {topics.map((topic) => {
              const on = ids.filter((id) => isOn(id, topic)).length;
              return (
                <th scope="col" key={topic}>
                  <Tick
                    label={topicWords(topic)}
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
