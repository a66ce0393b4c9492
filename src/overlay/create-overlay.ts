import { i18n } from '#i18n';
import type { ReadingChange } from '../reading';
import type { MarkMode, Settings } from '../settings';
import { type BadgedField, Badges } from './badges';
import { mentionAtSelection } from './caret';
import { FieldFocus } from './field-focus';
import { around, elementOf, isShown, rectsOf } from './geometry';
import { mentionAtPoint } from './hit-test';
import { Hover } from './hover';
import { Layer } from './layer';
import { Marks } from './marks';
import { findingsOnAny, levelOf } from './mention-findings';
import { MentionIndex } from './mention-index';
import { nextWithFinding } from './next-finding';
import { Pacer } from './pacer';
import { onPageMoves } from './page-moves';
import { pulse, say } from './pulse';
import { scrollTo } from './scroll-to';
import { deepActiveElement, fieldTarget, targetOf } from './target';
import { Tooltip } from './tooltip';
import type { Overlay, OverlayOptions } from './types';

/**
 * Starts the overlay of one frame. Nothing is added to the page until there is something to show; all of it goes with
 * the signal or with `destroy`.
 */
export function createOverlay(options: OverlayOptions): Overlay {
  const { document, reader, host } = options;
  const stop = new AbortController();
  const signal = AbortSignal.any([options.signal, stop.signal]);

  let settings: Settings = options.settings;
  let configured: MarkMode = options.markMode;
  let layer: Layer | null = null;
  let compareAll = false;
  let visited: number | null = null;

  const index = new MentionIndex(reader);
  const marks = new Marks(
    { document, index, levelOf: (mention) => levelOf(host.verdict(mention).findings) },
    configured,
  );
  const theLayer = (): Layer => {
    layer ??= new Layer(document, settings);
    return layer;
  };
  const activeElement = () => deepActiveElement(document, index.roots);
  const tooltip = new Tooltip({ document, layer: theLayer, reader, host, roots: () => index.roots });
  const badges = new Badges({ document, layer: theLayer, onOpen: openBadge });
  const pacer = new Pacer(update, signal);
  const moves = onPageMoves(document, signal, {
    start: () => badges.setMoving(true),
    far: () => pacer.soon(),
    rest: () => {
      badges.setMoving(false);
      pacer.soon();
    },
  });

  new Hover({
    document,
    layer: () => layer,
    tooltip,
    delayMs: () => settings.hoverDelayMs,
    mentionAt: (x, y) => mentionAtPoint(document, marks, index, x, y),
    rectsOf: (id) => {
      const spot = reader.spot(id);
      return spot ? rectsOf(spot) : [];
    },
    prefetch: (id) => {
      const mention = index.get(id);
      if (mention) tooltip.prefetch(mention);
    },
    open: (id) => {
      const target = targetOf(reader, index, id);
      if (target) tooltip.open(target, 'hover');
    },
    signal,
  });
  new FieldFocus({
    document,
    tooltip,
    layer: () => layer,
    activeElement,
    delayMs: () => settings.hoverDelayMs,
    target: (field) => {
      const target = fieldTarget(index, field);
      const quiet = marks.mode === 'off' || (marks.mode === 'findings' && !hasFindings(field));
      return quiet ? null : target;
    },
    changed: () => pacer.soon(),
    signal,
  });

  document.defaultView?.addEventListener('beforeprint', () => marks.paintAll(), { signal });
  document.defaultView?.addEventListener(
    'afterprint',
    () => {
      marks.clear();
      pacer.soon();
    },
    { signal },
  );
  document.addEventListener('fullscreenchange', () => layer?.raise(), { signal });
  signal.addEventListener('abort', () => {
    tooltip.close();
    badges.destroy();
    marks.destroy();
    layer?.destroy();
  });

  function hasFindings(field: Element): boolean {
    return findingsOnAny(host, fieldTarget(index, field)?.mentions ?? []).length > 0;
  }

  function update(): void {
    if (compareAll) index.sync();
    compareAll = false;
    moves.watch(index.roots);
    marks.update();
    badges.show(badgedFields());
    tooltip.refresh();
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
    pacer.now();
    return rectsOf(spot);
  }

  // The reader may have begun before.
  index.sync();
  if (index.size > 0) pacer.now();

  return {
    owns: (node) => layer?.owns(node) ?? false,

    refresh(change?: ReadingChange) {
      if (signal.aborted) return;
      const first = index.size === 0;
      if (change) index.sync(change);
      else compareAll = true;
      // The first codes a user sees are marked without waiting for a frame.
      if (first) pacer.now();
      else pacer.soon();
    },

    drop(mentions) {
      marks.drop(mentions);
      index.remove(mentions);
      tooltip.drop(mentions);
    },

    configure(changed, markMode) {
      settings = changed;
      configured = markMode;
      marks.mode = markMode;
      layer?.configure(settings);
      pacer.soon();
    },

    reveal(id) {
      const rects = bringIntoView(id);
      const spot = reader.spot(id);
      const element = spot && elementOf(spot);
      if (!element || rects.length === 0) return false;
      pulse(theLayer(), element, rects);
      return true;
    },

    nextFinding(direction) {
      const from = tooltip.target?.mentions[0]?.id ?? visited;
      const mention = nextWithFinding(reader, host, from, direction);
      visited = mention?.id ?? null;
      if (!mention) {
        say(theLayer(), document.documentElement, i18n.t('overlay.noFindings'));
        return;
      }
      bringIntoView(mention.id);
      const target = targetOf(reader, index, mention.id);
      if (target) tooltip.open(target, 'keyboard');
    },

    openAtCaret() {
      const active = activeElement();
      const mention = mentionAtSelection(document, reader, index);
      const target =
        (active && fieldTarget(index, active)) ??
        (mention && targetOf(reader, index, mention.id)) ??
        tooltip.target;
      if (target) tooltip.open(target, 'keyboard');
      else say(theLayer(), document.documentElement, i18n.t('overlay.noCodeHere'));
      return target !== null;
    },

    toggleMarks() {
      const on = configured === 'off' ? 'all' : configured;
      marks.mode = marks.mode === 'off' ? on : 'off';
      say(
        theLayer(),
        document.documentElement,
        i18n.t(marks.mode === 'off' ? 'overlay.marksOff' : 'overlay.marksOn'),
      );
      pacer.now();
    },

    destroy: () => stop.abort(),
  };
}
