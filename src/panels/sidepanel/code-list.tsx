import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { CodeSystem } from '../../codes';
import type { FrameReport, ReportedMention } from '../../messages';
import { CodeLink, type OpenCode } from '../card/code-link';
import { Button } from '../parts/button';
import { findIcon } from '../parts/icon-paths';
import { systemWords } from '../search/system-words';
import type { Place } from './places';

const FIRST_SHOWN = 100;

const isSystem = (system: string): system is CodeSystem =>
  system === 'cpt' || system === 'hcpcs' || system === 'icd10cm';

/** Every code Scrubline marked, in the order of the page: what sighted users see as underlines. */
export function CodeList(props: {
  frames: readonly FrameReport[];
  onOpenCode: OpenCode;
  onReveal: (place: Place) => void;
}): JSX.Element {
  const [all, setAll] = useState(false);
  const rows = props.frames.flatMap((frame) =>
    frame.mentions.map((mention) => ({ frame: frame.frame, mention })),
  );
  const shown = all ? rows : rows.slice(0, FIRST_SHOWN);
  return (
    <details class="all-codes">
      <summary>{i18n.t('sidepanel.allCodes', rows.length)}</summary>
      <ul class="mention-rows">
        {shown.map(({ frame, mention }) => (
          <MentionRow
            key={`${frame} ${mention.id}`}
            mention={mention}
            onOpenCode={props.onOpenCode}
            onReveal={() => props.onReveal({ frame, mention: mention.id })}
          />
        ))}
      </ul>
      {shown.length < rows.length && (
        <Button onClick={() => setAll(true)}>{i18n.t('sidepanel.showAll', [rows.length])}</Button>
      )}
    </details>
  );
}

function MentionRow(props: {
  mention: ReportedMention;
  onOpenCode: OpenCode;
  onReveal: () => void;
}): JSX.Element {
  const { mention, onOpenCode, onReveal } = props;
  const { system, code, modifiers, where } = mention;
  return (
    <li>
      <span class="line-codes">
        {isSystem(system) ? (
          <CodeLink system={system} code={code} onOpen={onOpenCode} />
        ) : (
          <span class="code">{code}</span>
        )}
        {modifiers.map((modifier) => (
          <span class="code modifier" key={modifier}>
            {modifier}
          </span>
        ))}
      </span>
      <span class="quiet small">
        {isSystem(system) && systemWords(system)}
        {where === 'field' && ` · ${i18n.t('sidepanel.inField')}`}
      </span>
      <Button look="plain" icon={findIcon} iconOnly onClick={onReveal}>
        {i18n.t('sidepanel.reveal', [code])}
      </Button>
    </li>
  );
}
