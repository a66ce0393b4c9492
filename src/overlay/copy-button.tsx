import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button, checkIcon, copyIcon } from '../panels';

/** Copies a code. A page that forbids the clipboard gets a button that says it could not. */
export function CopyButton({ text }: { readonly text: string }): JSX.Element {
  const [state, setState] = useState<'copy' | 'copied' | 'notCopied'>('copy');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('notCopied'),
    );
  return (
    <Button
      look="plain"
      icon={state === 'copied' ? checkIcon : copyIcon}
      onClick={copy}
      onBlur={() => setState('copy')}
    >
      {/* Said again by screen readers when it changes. */}
      <span aria-live="polite">{i18n.t(`overlay.${state}`)}</span>
    </Button>
  );
}
