import { describe, expect, test } from 'vitest';
import type { JsonNode } from '../../../src/reading/printed/json-tree';
import { xmlTree } from '../../../src/reading/printed/xml-tree';

/** The tree as plain values. */
function plain(node: JsonNode): unknown {
  if (node.kind === 'value') return node.text;
  if (node.kind === 'array') return node.items.map(plain);
  return Object.fromEntries(node.entries.map(([name, value]) => [name, plain(value)]));
}
const tree = (text: string): unknown => {
  const node = xmlTree(text);
  return node && plain(node);
};

describe('an XML text as a tree', () => {
  test.each([
    ['elements and text', '<a><b>1</b></a>', { a: { b: '1' } }],
    ['attributes', '<a code="99213" mod=\'25\'/>', { a: { code: '99213', mod: '25' } }],
    [
      'attributes whose quotes are drawn',
      '<a system=http://x.example/y code=26/>',
      { a: { system: 'http://x.example/y', code: '26' } },
    ],
    ['a value alone', '<quantity><value value="2"/></quantity>', { quantity: '2' }],
    ['what repeats', '<a><m>26</m><m>RT</m></a>', { a: { m: ['26', 'RT'] } }],
    ['a line that stands once', '<a><item><c>1</c></item></a>', { a: { item: [{ c: '1' }] } }],
    [
      'namespaces, comments and declarations',
      '<?xml version="1.0"?><!-- x --><n:a xmlns:n="u"><n:b>1</n:b></n:a>',
      { a: { b: '1' } },
    ],
    ['an element that is not closed', '<a><b>1', { a: { b: '1' } }],
    ['no element', 'a < b', null],
  ])('%s', (_what, text, expected) => {
    expect(tree(text)).toEqual(expected);
  });

  test('knows where a value stands', () => {
    const text = '<line><proc qualifier="HC">99213</proc><mod code="25"/></line>';
    const found: string[] = [];
    const visit = (node: JsonNode): void => {
      if (node.kind === 'value') found.push(text.slice(node.start, node.start + node.text.length));
      else if (node.kind === 'array') node.items.forEach(visit);
      else for (const [, value] of node.entries) visit(value);
    };
    const node = xmlTree(text);
    if (node) visit(node);
    expect(found).toEqual(['HC', '99213', '25']);
  });
});
