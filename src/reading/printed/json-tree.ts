/** A JSON text with the offsets of its values, which `JSON.parse` does not tell. */
export type JsonNode =
  | { readonly kind: 'object'; readonly entries: readonly (readonly [key: string, value: JsonNode])[] }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'value'; readonly text: string; readonly start: number };

const SPACE = /\s*/y;
const STRING = /"((?:[^"\\]|\\.)*)"/y;
const BARE = /[^\s,\]}"[{:]+/y;
const DEEPEST = 40;

/** Parses the JSON that a text begins with; null when it is not whole or no JSON. */
export function jsonTree(text: string): JsonNode | null {
  const cursor = { at: 0 };
  return parse(text, cursor, 0);
}

function take(text: string, cursor: { at: number }, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(text);
  if (found) cursor.at = pattern.lastIndex;
  return found;
}

function parse(text: string, cursor: { at: number }, depth: number): JsonNode | null {
  take(text, cursor, SPACE);
  const sign = text[cursor.at];
  if (depth > DEEPEST) return null;
  if (sign === '{' || sign === '[') return parseGroup(text, cursor, depth, sign === '{');
  const start = cursor.at;
  const string = take(text, cursor, STRING);
  if (string) return { kind: 'value', text: string[1] ?? '', start: start + 1 };
  const bare = take(text, cursor, BARE);
  return bare ? { kind: 'value', text: bare[0] === 'null' ? '' : bare[0], start } : null;
}

function parseGroup(text: string, cursor: { at: number }, depth: number, keyed: boolean): JsonNode | null {
  const entries: [string, JsonNode][] = [];
  cursor.at++;
  for (;;) {
    take(text, cursor, SPACE);
    if (text[cursor.at] === (keyed ? '}' : ']')) break;
    let key = '';
    if (keyed) {
      const name = take(text, cursor, STRING);
      take(text, cursor, SPACE);
      if (!name || text[cursor.at++] !== ':') return null;
      key = name[1] ?? '';
    }
    const value = parse(text, cursor, depth + 1);
    if (!value) return null;
    entries.push([key, value]);
    take(text, cursor, SPACE);
    if (text[cursor.at] === ',') cursor.at++;
    else if (text[cursor.at] !== (keyed ? '}' : ']')) return null;
  }
  cursor.at++;
  return keyed ? { kind: 'object', entries } : { kind: 'array', items: entries.map(([, item]) => item) };
}
