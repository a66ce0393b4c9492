import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../parts/button';
import { plusIcon } from '../parts/icon-paths';
import { patternOf } from './sites';

/** A site of the user's own. The browser asks for the permission when "Add" is pressed. */
export function AddSite(props: { onAdd: (pattern: string) => void }): JSX.Element {
  const [address, setAddress] = useState('');
  const [wrong, setWrong] = useState(false);
  const id = useId();
  const add = () => {
    const pattern = patternOf(address);
    setWrong(pattern === null);
    if (pattern === null) return;
    setAddress('');
    props.onAdd(pattern);
  };
  return (
    <form
      class="add-site"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label class="label" for={id}>
        {i18n.t('options.portals.address')}
      </label>
      <div class="add-site-row">
        <input
          id={id}
          class="input"
          type="text"
          inputMode="url"
          autocomplete="off"
          placeholder="https://"
          value={address}
          aria-invalid={wrong}
          aria-describedby={`${id}-wrong`}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
        <Button icon={plusIcon} onClick={add}>
          {i18n.t('options.portals.add')}
        </Button>
      </div>
      <p id={`${id}-wrong`} class="wrong small" aria-live="polite">
        {wrong && i18n.t('options.portals.wrong')}
      </p>
    </form>
  );
}
