import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Card } from '../knowledge';
import {
  Button,
  CardBrief,
  CheckedFooter,
  closeIcon,
  FindingList,
  nextIcon,
  panelIcon,
  pinIcon,
  SeverityMark,
} from '../panels';
import type { Mention } from '../reading';
import type { Checked, Finding } from '../rules';
import { CopyButton } from './copy-button';
import type { Steps } from './tooltip';

/** The card of the active code: on its way, here (null = nothing known), or not to be had. */
export type CardData =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly card: Card | null }
  | { readonly state: 'failed' };

export interface TooltipProps {
  /** The codes of the place, the active one among them; more than one only for a field. */
  readonly mentions: readonly Mention[];
  readonly active: Mention;
  readonly findings: readonly Finding[];
  readonly checked: Checked | null;
  readonly card: CardData;
  readonly pinned: boolean;
  /** One line only: there is no room for more. */
  readonly compact: boolean;
  /** On a walk from finding to finding. */
  readonly steps: Steps | null;
  readonly onChoose: (mention: Mention) => void;
  readonly onPin: () => void;
  readonly onClose: () => void;
  readonly onRetry: () => void;
  readonly onMute: (finding: Finding, scope: 'rule' | 'topic') => void;
  readonly onUnmute: (finding: Finding, scope: 'rule' | 'topic') => void;
  readonly onSidePanel: () => void;
}

/** The tooltip: findings first, then the card in brief, then what was and was not checked. */
export function TooltipView(props: TooltipProps): JSX.Element {
  const { active, findings, compact } = props;
  const count = findings.length === 0 ? null : i18n.t('overlay.findingCount', findings.length);
  const label = [active.code.code, count, findings[0]?.title].filter(Boolean).join('. ');
  return (
    <div class={compact ? 'tip compact' : 'tip'} role="dialog" aria-label={label} tabIndex={-1}>
      {compact ? <OneLine {...props} /> : <WholeCard {...props} />}
    </div>
  );
}

function nameOf(card: CardData): string | null {
  return card.state === 'ready' ? (card.card?.name ?? null) : null;
}

function OneLine({ active, findings, card }: TooltipProps): JSX.Element {
  const [first] = findings;
  return (
    <p class={`one-line finding ${first?.severity ?? ''}`}>
      <strong class="code">{active.code.code}</strong>
      {first && <SeverityMark severity={first.severity} />}
      <span>{first?.title ?? nameOf(card)}</span>
    </p>
  );
}

function WholeCard(props: TooltipProps): JSX.Element {
  const { findings, checked, onMute, onUnmute } = props;
  return (
    <>
      <Head {...props} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls when there is little room, and the keyboard must reach that */}
      <section class="tip-body" tabIndex={0} aria-label={i18n.t('overlay.body')}>
        <FindingList findings={findings} onMute={onMute} onUnmute={onUnmute} />
        <CardSlot {...props} />
        {checked && <CheckedFooter checked={checked} />}
      </section>
      <footer class="tip-foot">
        <CopyButton text={props.active.code.code} />
        {props.steps && props.steps.of > 1 && <StepsBar {...props.steps} />}
        <Button look="plain" icon={panelIcon} onClick={props.onSidePanel}>
          {i18n.t('overlay.sidePanel')}
        </Button>
      </footer>
    </>
  );
}

function Head({ mentions, active, card, pinned, onChoose, onPin, onClose }: TooltipProps): JSX.Element {
  return (
    <header class="tip-head">
      <div class="tip-title">
        {mentions.length > 1 ? (
          <Codes mentions={mentions} active={active} onChoose={onChoose} />
        ) : (
          <strong class="code">{[active.code.code, ...active.modifiers].join('-')}</strong>
        )}
        <span class="tip-name">{nameOf(card)}</span>
      </div>
      <Button look="plain" icon={pinIcon} iconOnly aria-pressed={pinned} onClick={onPin}>
        {i18n.t('overlay.pin')}
      </Button>
      <Button look="plain" icon={closeIcon} iconOnly onClick={onClose}>
        {i18n.t('common.close')}
      </Button>
    </header>
  );
}

function StepsBar({ at, of, go }: Steps): JSX.Element {
  return (
    <fieldset class="tip-steps" aria-label={i18n.t('overlay.steps')}>
      <Button look="plain" icon={nextIcon} iconOnly onClick={() => go(-1)}>
        {i18n.t('overlay.previousFinding')}
      </Button>
      <span class="small quiet">{i18n.t('overlay.step', [String(at), String(of)])}</span>
      <Button look="plain" icon={nextIcon} iconOnly onClick={() => go(1)}>
        {i18n.t('overlay.nextFinding')}
      </Button>
    </fieldset>
  );
}

function Codes(props: Pick<TooltipProps, 'mentions' | 'active' | 'onChoose'>): JSX.Element {
  return (
    <div class="tip-codes">
      {props.mentions.map((mention) => (
        <button
          key={mention.id}
          type="button"
          class="code"
          aria-pressed={mention === props.active}
          onClick={() => props.onChoose(mention)}
        >
          {mention.code.code}
        </button>
      ))}
    </div>
  );
}

function CardSlot({ card, onRetry }: TooltipProps): JSX.Element {
  if (card.state === 'loading') return <p class="quiet tip-waiting">{i18n.t('overlay.loading')}</p>;
  if (card.state === 'failed') {
    return (
      <div class="tip-state" role="alert">
        <p>{i18n.t('overlay.noAnswer')}</p>
        <p class="quiet small">{i18n.t('overlay.noAnswerReload')}</p>
        <Button onClick={onRetry}>{i18n.t('overlay.retry')}</Button>
      </div>
    );
  }
  return card.card ? <CardBrief card={card.card} /> : <p class="quiet">{i18n.t('overlay.nothingKnown')}</p>;
}
