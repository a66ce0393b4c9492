import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../parts/button';
import { loadIcon } from '../parts/icon-paths';

/** Where files are dropped or picked. */
export function DropZone(props: {
  disabled: boolean;
  onFiles: (files: readonly File[]) => void;
}): JSX.Element {
  const [isOver, setIsOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null | undefined) => {
    const list = [...(files ?? [])];
    if (list.length > 0 && !props.disabled) props.onFiles(list);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the one for everybody
    <div
      class={`drop-zone ${isOver ? 'over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <p>
        <b>{i18n.t('codeSets.drop')}</b>
      </p>
      <p class="quiet small">{i18n.t('codeSets.dropHint')}</p>
      <Button icon={loadIcon} disabled={props.disabled} onClick={() => input.current?.click()}>
        {i18n.t('codeSets.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-testid="code-set-files"
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
