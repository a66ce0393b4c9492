import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { CodeSystem } from '../../codes';
import { Icon } from '../parts/icon';
import { infoIcon } from '../parts/icon-paths';
import { CodeLink, type OpenCode } from './code-link';

/** "Did you mean 76377?": codes one slip away from a code that nobody knows. */
export function NearCodes(props: {
  system: CodeSystem;
  codes: readonly string[];
  onOpenCode?: OpenCode | undefined;
}): JSX.Element | null {
  if (props.codes.length === 0) return null;
  return (
    <div class="note neutral">
      <Icon path={infoIcon} />
      <p class="code-list">
        {i18n.t('card.didYouMean')}
        {props.codes.map((code) => (
          <CodeLink key={code} system={props.system} code={code} onOpen={props.onOpenCode} />
        ))}
      </p>
    </div>
  );
}
