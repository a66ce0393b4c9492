import { i18n } from '#i18n';
import { type BadgedField, Badges } from './badges';
import { mentionAtSelection } from './caret';
import { FieldFocus } from './field-focus';
import { around, elementOf, isShown, rectsOf } from './geometry';
import { mentionAtPoint } from './hit-test';
import { Hover } from './hover';
import { Layer } from './layer';
import { findingsOnAny, levelOf } from './mention-findings';
import { type Direction, nextWithFinding, type Walk } from './next-finding';
import { pulse, say } from './pulse';
import { scrollTo } from './scroll-to';
import { deepActiveElement, fieldTarget, targetOf } from './target';
import { Tooltip } from './tooltip';
import type { OverlayCore, OverlayUi, UiHost } from './types';

/**
 * The drawn part of the overlay: badges, card, hover, focus and keyboard. Nothing is added to the page until there is
 * something to show; all of it goes with the core's signal.
 */
export function createOverlayUi(core: OverlayCore, uiHost: UiHost): OverlayUi {
  const { document, reader, host, index, marks, signal } = core;
  let layer: Layer | null = null;
  let visited: number | null = null;

  const theLayer = (): Layer => {
    layer ??= new Layer(document, core.settings(), () => tooltip.close());
    return layer;
  };
  const delayMs = () => core.settings().hoverDelayMs;
  const activeElement = () => deepActiveElement(document, index.roots);
  const tooltip = new Tooltip({
    document,
    layer: theLayer,
    reader,
    host: { ...host, ...uiHost },
    roots: () => index.roots,
  });
  const badges = new Badges({ document, layer: theLayer, onOpen: openBadge });

  const hover = new Hover({
    document,
    layer: () => layer,
    tooltip,
    delayMs,
    mentionAt: (x, y) => mentionAtPoint(document, marks, index, x, y),
    rectsOf: (id) => {
      const spot = reader.spot(id);
      return spot ? rectsOf(spot) : [];
    },
    prefetch: (id) => {
      const mention = index.get(id);
      if (mention) tooltip.prefetch(mention);
    },
    open: (id, opener) => {
      const target = targetOf(reader, index, id);
      if (target) tooltip.open(target, opener);
    },
    signal,
  });
  const fieldFocus = new FieldFocus({
    document,
    tooltip,
    layer: () => layer,
    activeElement,
    delayMs,
    target: (field) => {
      const target = fieldTarget(index, field);
      const quiet = marks.mode === 'off' || (marks.mode === 'findings' && !hasFindings(field));
      return quiet ? null : target;
    },
    changed: () => core.repaintSoon(),
    signal,
  });

  document.addEventListener('fullscreenchange', () => layer?.raise(), { signal });
  for (const name of ['toggle', 'close']) {
    const heard = ({ target }: Event) => target instanceof HTMLDialogElement && layer?.raise();
    document.addEventListener(name, heard, { capture: true, signal });
  }
  signal.addEventListener('abort', () => {
    tooltip.close();
    badges.destroy();
    layer?.destroy();
  });

  function hasFindings(field: Element): boolean {
    return findingsOnAny(host, fieldTarget(index, field)?.mentions ?? []).length > 0;
  }

  /** Fields with findings, and the focused field when it holds a code. */
  function badgedFields(): BadgedField[] {
    if (marks.mode === 'off') return [];
    const focused = activeElement();
    const wanted: BadgedField[] = [];
    for (const [field, mentions] of index.fields()) {
      const findings = findingsOnAny(host, mentions);
      if (findings.length === 0 && field !== focused) continue;
      const level = marks.mode === 'neutral' ? 0 : levelOf(findings);
      wanted.push({ field, mentions, level, findings: findings.length });
    }
    return wanted;
  }

  function openBadge(field: HTMLElement, how: 'pointer' | 'click'): void {
    const target = fieldTarget(index, field);
    if (target) tooltip.open(target, how === 'click' ? 'keyboard' : 'badge');
  }

  function bringIntoView(id: number): DOMRect[] {
    const spot = reader.spot(id);
    const element = spot && elementOf(spot);
    if (!spot || !element || !isShown(spot)) return [];
    scrollTo(element, () => around(rectsOf(spot)));
    core.repaintNow();
    return rectsOf(spot);
  }

  function step(direction: Direction, walk?: Walk): boolean {
    const from = tooltip.target?.active.id ?? visited;
    const next = nextWithFinding(reader, host, from, direction, walk);
    if (!next) {
      if (walk?.wrap !== false) sayHere(i18n.t('overlay.noFindings'));
      return false;
    }
    visited = next.mention.id;
    bringIntoView(visited);
    const target = targetOf(reader, index, visited);
    if (target) tooltip.open(target, 'keyboard', { at: next.at, of: next.of, go: (way) => step(way) });
    return true;
  }

  const sayHere = (text: string): void => say(theLayer(), document.documentElement, text);

  return {
    owns: (node) => layer?.owns(node) ?? false,
    update() {
      badges.show(badgedFields());
      tooltip.refresh();
    },
    setMoving: (moving) => badges.setMoving(moving),
    drop: (mentions) => tooltip.drop(mentions),
    configure: (settings) => layer?.configure(settings),
    sayMarks: (shown) => sayHere(i18n.t(shown ? 'overlay.marksOn' : 'overlay.marksOff')),
    pointerAt: (event) => hover.begin(event),
    tapAt: (event) => hover.tap(event),
    focusStands: () => fieldFocus.begin(),

    reveal(id) {
      const rects = bringIntoView(id);
      const spot = reader.spot(id);
      const element = spot && elementOf(spot);
      if (!element || rects.length === 0) return false;
      pulse(theLayer(), element, rects);
      return true;
    },

    nextFinding: step,
    close: () => tooltip.close(),

    openAtCaret() {
      const active = activeElement();
      const mention = mentionAtSelection(document, reader, index);
      const target =
        (active && fieldTarget(index, active)) ??
        (mention && targetOf(reader, index, mention.id)) ??
        tooltip.target;
      if (target) tooltip.open(target, 'keyboard');
      else sayHere(i18n.t('overlay.noCodeHere'));
      return target !== null;
    },
  };
}
