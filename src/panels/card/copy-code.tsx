import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../parts/button';
import { checkIcon, copyIcon } from '../parts/icon-paths';

/** Copies text, and says on the button itself whether that worked. */
export function CopyCode(props: { code: string; label?: string }): JSX.Element {
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready');
  const copy = () =>
    navigator.clipboard.writeText(props.code).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  const words = {
    ready: props.label ?? i18n.t('common.copy'),
    copied: i18n.t('common.copied'),
    failed: i18n.t('common.notCopied'),
  };
  return (
    <Button look="plain" icon={state === 'copied' ? checkIcon : copyIcon} onClick={copy}>
      <span aria-live="polite">{words[state]}</span>
    </Button>
  );
}
