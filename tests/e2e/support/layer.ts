import { isDeepStrictEqual } from 'node:util';
import { type CDPSession, expect, type Page } from '@playwright/test';

/** What a person sees of the card, measured inside the closed layer. */
export interface SeenCard {
  /** In CSS pixels of the frame's viewport. */
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  readonly viewport: { readonly width: number; readonly height: number };
  readonly text: string;
  /** What a click in the middle of the card hits is the layer. */
  readonly onTop: boolean;
  readonly fontSize: string;
  readonly font: string;
  readonly textColor: string;
  readonly surface: string;
  readonly compact: boolean;
  /** What is known of the code has not come yet. */
  readonly waiting: boolean;
  /** Width of its content beyond what is shown, in CSS pixels: more than 0 is cut off. */
  readonly cutOff: number;
}

interface DomNode {
  readonly nodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
  readonly contentDocument?: DomNode;
}

function* nodesIn(node: DomNode): Generator<DomNode> {
  yield node;
  for (const inner of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) yield* nodesIn(inner);
  if (node.contentDocument) yield* nodesIn(node.contentDocument);
}

function hasClass({ attributes = [] }: DomNode, name: string): boolean {
  const at = attributes.indexOf('class');
  return at >= 0 && (attributes[at + 1] ?? '').split(' ').includes(name);
}

/** Runs in the page, on the card. */
function look(this: HTMLElement): SeenCard {
  const { left, top, right, bottom } = this.getBoundingClientRect();
  const root = this.getRootNode() as ShadowRoot;
  const style = getComputedStyle(this);
  const doc = this.ownerDocument;
  const hit = doc.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  let hosted = hit;
  while (hosted?.shadowRoot && hosted !== root.host) {
    hosted = hosted.shadowRoot.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  }
  const body = this.querySelector('.tip-body') ?? this;
  return {
    box: { left, top, right, bottom },
    viewport: { width: doc.documentElement.clientWidth, height: window.innerHeight },
    text: this.textContent ?? '',
    onTop: hosted === root.host,
    fontSize: style.fontSize,
    font: style.fontFamily,
    textColor: style.color,
    surface: style.backgroundColor,
    compact: this.classList.contains('compact'),
    waiting: this.querySelector('.tip-waiting, .tip-state') !== null,
    cutOff: body.scrollWidth - body.clientWidth,
  };
}

async function onLayer<Value>(
  page: Page,
  className: string,
  work: (session: CDPSession, objectIds: string[]) => Promise<Value>,
): Promise<Value> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const found = [...nodesIn(root as DomNode)].filter((node) => hasClass(node, className));
    // A card that closed since the document was read is no longer there to be resolved.
    const objects = await Promise.all(
      found.map(({ nodeId }) => session.send('DOM.resolveNode', { nodeId }).catch(() => null)),
    );
    return await work(
      session,
      objects.flatMap((one) => one?.object.objectId ?? []),
    );
  } finally {
    await session.detach();
  }
}

/** The open card, or null. Frames of the page's own process included. */
export function seenCard(page: Page): Promise<SeenCard | null> {
  return onLayer(page, 'tip', async (session, [objectId]) => {
    if (objectId === undefined) return null;
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: look.toString(),
      returnByValue: true,
    });
    const card = result.value as SeenCard;
    return card.box.right > card.box.left ? card : null;
  });
}

/** The open card once it shows all it will and stands still: filled, judged, and the same at two looks. */
export async function settledCard(page: Page): Promise<SeenCard> {
  let card: SeenCard | null = null;
  const state = async () => {
    const before = card;
    card = await seenCard(page);
    if (!card) return 'not open';
    if (card.waiting) return 'waiting for what is known of the code';
    if (!card.compact && !card.text.includes('Not checked')) return `waiting for verdicts: ${card.text}`;
    return isDeepStrictEqual(before, card) ? 'settled' : 'changed since the last look';
  };
  await expect.poll(state, 'the card').toBe('settled');
  if (!card) throw new Error('the card went away');
  return card;
}

/** Presses a control of the card with the mouse, where it is drawn. */
export async function pressInCard(page: Page, label: string): Promise<void> {
  await settledCard(page);
  const found = (await seenParts(page, 'button')).find((part) => part.label === label);
  if (!found) throw new Error(`the card shows no "${label}"`);
  const { left, top, right, bottom } = found.box;
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
}

/** The boxes of all parts of the layer with this class that are drawn (`badge`, `ring`, `toast`). */
export function seenParts(page: Page, className: string): Promise<{ label: string; box: SeenCard['box'] }[]> {
  return onLayer(page, className, async (session, objectIds) => {
    const parts = await Promise.all(
      objectIds.map((objectId) =>
        session.send('Runtime.callFunctionOn', {
          objectId,
          functionDeclaration: `function () {
            const { left, top, right, bottom } = this.getBoundingClientRect();
            const shown = this.checkVisibility({ visibilityProperty: true }) && right > left;
            return shown ? { label: this.getAttribute('aria-label') ?? this.textContent, box: { left, top, right, bottom } } : null;
          }`,
          returnByValue: true,
        }),
      ),
    );
    return parts.flatMap(({ result }) => result.value ?? []);
  });
}

/**
 * Holds the page's animations at their start, so that what goes by itself can be looked at however long a look takes.
 *
 * @returns lets them run
 */
export async function holdAnimations(page: Page): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Animation.enable');
  await session.send('Animation.setPlaybackRate', { playbackRate: 0 });
  return async () => {
    await session.send('Animation.setPlaybackRate', { playbackRate: 1 });
    await session.detach();
  };
}
