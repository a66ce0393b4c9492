import { CELL, FIELD, type MentionItem } from './store';
import { isShadowRoot } from './text/composed';
import { Flow } from './text/flow';
import type { Spot } from './types';
import { flowsIn, type ReadingState } from './walk';

/** The text node and offsets of a mention as the page stands now; null when its characters are no longer there. */
export function spotOf(mention: MentionItem, state: ReadingState): Spot | null {
  if (!mention.element.isConnected) return null;
  if (mention.flow === FIELD) return { kind: 'field', element: mention.element as HTMLElement };
  const flow = mention.flow === CELL ? cellFlow(mention) : blockFlow(mention, state);
  if (!flow || flow.text.slice(mention.start, mention.end) !== mention.text) return null;
  const start = flow.at(mention.start);
  const end = flow.at(mention.end - 1);
  const root = mention.element.getRootNode();
  if (!start || !end || !(root instanceof Document || isShadowRoot(root))) return null;
  return {
    kind: 'text',
    root: rootOf(start.node) ?? root,
    start: start.node,
    startOffset: start.offset,
    end: end.node,
    endOffset: end.offset + 1,
  };
}

function rootOf(node: Text): Document | ShadowRoot | null {
  const root = node.getRootNode();
  return root instanceof Document || isShadowRoot(root) ? root : null;
}

function cellFlow(mention: MentionItem): Flow | null {
  let cell = mention.element.firstElementChild;
  for (let index = 0; cell && index < mention.cell; index++) cell = cell.nextElementSibling;
  if (!cell) return null;
  const flow = new Flow();
  for (let node = cell.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3) flow.add(node as Text, (node as Text).data);
  return flow;
}

/** The flows of the block looked at last: mentions of one block are asked for together. */
let last: { element: Element; text: string; flows: Flow[] } | null = null;

function blockFlow(mention: MentionItem, state: ReadingState): Flow | null {
  const text = mention.element.textContent ?? '';
  if (last?.element !== mention.element || last.text !== text || !current(last.flows)) {
    const flows: Flow[] = [];
    for (const { flow, block, index } of flowsIn(mention.element, state))
      if (block === mention.element) flows[index] = flow;
    last = { element: mention.element, text, flows };
  }
  return last.flows[mention.flow] ?? null;
}

/** Lets go of the block looked at last: it may have left the page. */
export function forgetBlock(): void {
  last = null;
}

function current(flows: readonly Flow[]): boolean {
  return flows.every((flow) => flow === undefined || flow.first?.isConnected !== false);
}
