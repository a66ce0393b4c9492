import type { JsonNode } from './json-tree';

const TOKEN =
  /<!--[\s\S]*?-->|<[?!][^>]*>|<(\/?)(?:[\w.-]+:)?([A-Za-z_][\w.-]*)((?:"[^"]*"|'[^']*'|[^<>"'])*?)(\/?)>/g;
/** Quotes may be drawn by the page's style, and be none of its text. */
const ATTRIBUTE = /([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]*))/g;
/** An element that stands once may be the only line all the same. */
const LISTED = /(?:item|line|charge|detail|entry|svc|service)$/i;

interface Open {
  readonly name: string;
  readonly entries: [string, JsonNode][];
  text: { readonly text: string; readonly start: number } | null;
}

/**
 * The elements of an XML text as JSON has them: what repeats is an array, attributes are entries, an element that holds
 * nothing but text or a `value` is that value. Elements that are not closed end with the text; null when it holds none.
 */
export function xmlTree(text: string): JsonNode | null {
  const root: Open = { name: '', entries: [], text: null };
  const open: Open[] = [root];
  const close = (): void => {
    const done = open.pop();
    if (done) open.at(-1)?.entries.push([done.name, nodeOf(done)]);
  };
  let from = 0;
  const hear = (to: number): void => {
    const between = text.slice(from, to);
    const top = open.at(-1);
    if (top && /\S/.test(between))
      top.text ??= { text: between.trim(), start: from + between.length - between.trimStart().length };
  };
  for (const token of text.matchAll(TOKEN)) {
    hear(token.index);
    from = token.index + token[0].length;
    const [, end, name, attributes = '', empty] = token;
    if (name === undefined) continue;
    if (end !== '') {
      const at = open.findLastIndex((one) => one.name === name);
      while (at > 0 && open.length > at) close();
      continue;
    }
    const entries = entriesOf(attributes, token.index + token[0].indexOf(attributes, name.length));
    open.push({ name, entries, text: null });
    if (empty !== '') close();
  }
  hear(text.length);
  while (open.length > 1) close();
  return root.entries.length > 0 ? nodeOf(root) : null;
}

function entriesOf(attributes: string, start: number): [string, JsonNode][] {
  const entries: [string, JsonNode][] = [];
  for (const { 0: whole, 1: name = '', 2: double, 3: single, 4: bare, index } of attributes.matchAll(
    ATTRIBUTE,
  )) {
    const value = double ?? single ?? bare ?? '';
    const quote = bare === undefined ? 1 : 0;
    const at = start + index + whole.length - value.length - quote;
    if (!name.startsWith('xmlns')) entries.push([name, { kind: 'value', text: value, start: at }]);
  }
  return entries;
}

function nodeOf({ entries, text }: Open): JsonNode {
  const [only] = entries;
  if (entries.length === 0) return { kind: 'value', text: text?.text ?? '', start: text?.start ?? 0 };
  if (entries.length === 1 && only?.[0] === 'value' && only[1].kind === 'value') return only[1];
  const byName = new Map<string, JsonNode[]>();
  for (const [name, node] of entries) byName.set(name, [...(byName.get(name) ?? []), node]);
  if (text) byName.set('value', [{ kind: 'value', ...text }]);
  return {
    kind: 'object',
    entries: Array.from(byName, ([name, nodes]) => {
      const [one] = nodes;
      const single = nodes.length === 1 && one && !(one.kind === 'object' && LISTED.test(name));
      return [name, single ? one : { kind: 'array', items: nodes }] as const;
    }),
  };
}
