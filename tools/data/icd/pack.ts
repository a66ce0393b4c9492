import { ALPHABET } from '../../../src/knowledge/icd-table';

/**
 * Packs code → attribute number into the smallest acyclic automaton (equal subtrees are stored once), column by
 * column. The layout is drawn in src/knowledge/icd-table.ts, which reads it.
 */
export function packCodes(attributes: ReadonlyMap<string, number>): Uint8Array {
  const root: Trie = { attribute: NONE, edges: new Map() };
  for (const [code, attribute] of attributes) {
    if (attribute >= NONE) throw new Error(`more than ${NONE} attributes`);
    let node = root;
    for (const char of code) {
      let next = node.edges.get(char);
      if (!next) {
        next = { attribute: NONE, edges: new Map() };
        node.edges.set(char, next);
      }
      node = next;
    }
    node.attribute = attribute;
  }
  const nodes: Packed[] = [];
  share(root, nodes, new Map());
  return write(nodes);
}

const NONE = 255;

interface Trie {
  attribute: number;
  readonly edges: Map<string, Trie>;
}

interface Packed {
  readonly attribute: number;
  readonly edges: readonly (readonly [char: number, target: number])[];
}

/** Children before parents, so that the root is the last node and a target is always smaller than its node. */
function share(node: Trie, nodes: Packed[], seen: Map<string, number>): number {
  const edges = [...node.edges]
    .map(([char, child]) => [ALPHABET.indexOf(char), child] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([char, child]) => [char, share(child, nodes, seen)] as const);
  const key = `${node.attribute}:${edges.join(';')}`;
  const known = seen.get(key);
  if (known !== undefined) return known;
  nodes.push({ attribute: node.attribute, edges });
  seen.set(key, nodes.length - 1);
  return nodes.length - 1;
}

function write(nodes: readonly Packed[]): Uint8Array {
  const edges = nodes.flatMap((node) => node.edges);
  const head = Uint8Array.of(nodes.length & 255, nodes.length >> 8);
  const columns = [
    nodes.map((node) => node.attribute),
    nodes.map((node) => node.edges.length),
    edges.map(([char]) => char),
    edges.map(([, target]) => target & 255),
    edges.map(([, target]) => target >> 8),
  ];
  if (nodes.length > 0xffff) throw new Error('more than 65,535 nodes');
  return Uint8Array.from([...head, ...columns.flat()]);
}
