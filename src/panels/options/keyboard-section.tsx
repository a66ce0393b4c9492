import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../parts/button';
import type { OptionsHost } from './options-host';
import { Section } from './section';

/** The commands with the keys they have now, and the way to the browser's page that changes them. */
export function KeyboardSection({ host }: { host: OptionsHost }): JSX.Element {
  const [commands, setCommands] = useState<Awaited<ReturnType<OptionsHost['commands']>>>([]);
  useEffect(() => {
    void host.commands().then(setCommands);
  }, [host]);
  return (
    <Section id="keyboard" title={i18n.t('options.keyboard.title')} intro={i18n.t('options.keyboard.intro')}>
      <dl class="keys">
        {commands.map(({ name, keys }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : <span class="quiet">{i18n.t('options.keyboard.none')}</span>}</dd>
          </div>
        ))}
        <div>
          <dt>{i18n.t('options.keyboard.closeCard')}</dt>
          <dd>
            <kbd>Esc</kbd>
          </dd>
        </div>
      </dl>
      <p>
        <Button onClick={() => host.openShortcuts()}>{i18n.t('options.keyboard.change')}</Button>
      </p>
    </Section>
  );
}
