/**
 * The packed ICD-10-CM table: which codes there are, each with a number that stands for its attributes.
 *
 *   undotted code ──▶ acyclic automaton, equal subtrees stored once ──▶ attribute number
 *
 *   ┌────────────┬───────────────┬───────────────┬──────────────┬─────────────┬──────────────┐
 *   │ n (2, LE)  │ attribute (n) │ edge count (n)│ char (e)     │ target lo(e)│ target hi (e)│
 *   └────────────┴───────────────┴───────────────┴──────────────┴─────────────┴──────────────┘
 *
 * Bytes, column by column (columns of a kind compress best). Nodes stand children first; the root is the last.
 * Attribute 255: the way to a code, not one itself. Chars index ALPHABET and ascend within a node. Searched in
 * place: the only thing built at opening is where each node's edges begin.
 */
export const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const NO_CODE = 255;

/** Go on, leave out what stands beneath, or end the walk. */
export type Step = 'on' | 'skip' | 'stop';

export interface IcdTable {
  /** Attribute number of an undotted code, or null when the table does not hold it. */
  find(undotted: string): number | null;
  /** Undotted codes directly beneath (one level of headers or codes), ascending. */
  children(undotted: string): readonly string[];
  /** Every code at or beneath a prefix with its attribute, ascending, until the visitor says `stop`. */
  walk(prefix: string, visit: (undotted: string, attribute: number) => Step): void;
}

/** @param bytes as written by tools/data/icd/pack.ts. */
export function openIcdTable(bytes: Uint8Array): IcdTable {
  const nodes = (bytes[0] ?? 0) | ((bytes[1] ?? 0) << 8);
  const counts = 2 + nodes;
  const begins = new Uint32Array(nodes + 1);
  for (let node = 0; node < nodes; node++)
    begins[node + 1] = (begins[node] ?? 0) + (bytes[counts + node] ?? 0);
  const edges = begins[nodes] ?? 0;
  const chars = counts + nodes;
  const low = chars + edges;
  const high = low + edges;

  const attributeOf = (node: number) => bytes[2 + node] ?? NO_CODE;
  const target = (edge: number) => (bytes[low + edge] ?? 0) | ((bytes[high + edge] ?? 0) << 8);

  function nodeOf(text: string): number {
    let node = nodes - 1;
    for (let at = 0; at < text.length && node >= 0; at++) {
      const char = ALPHABET.indexOf(text.charAt(at));
      const end = begins[node + 1] ?? 0;
      let next = -1;
      for (let edge = begins[node] ?? 0; edge < end; edge++) {
        if (bytes[chars + edge] === char) next = target(edge);
      }
      node = next;
    }
    return node;
  }

  /** false when the visitor ended the walk. */
  function walkFrom(node: number, text: string, visit: (text: string, attribute: number) => Step): boolean {
    const attribute = attributeOf(node);
    if (attribute !== NO_CODE) {
      const step = visit(text, attribute);
      if (step !== 'on') return step === 'skip';
    }
    const end = begins[node + 1] ?? 0;
    for (let edge = begins[node] ?? 0; edge < end; edge++) {
      if (!walkFrom(target(edge), text + ALPHABET.charAt(bytes[chars + edge] ?? 0), visit)) return false;
    }
    return true;
  }

  return {
    find(undotted) {
      const node = undotted === '' ? -1 : nodeOf(undotted);
      const attribute = node < 0 ? NO_CODE : attributeOf(node);
      return attribute === NO_CODE ? null : attribute;
    },
    children(undotted) {
      const node = nodeOf(undotted);
      const found: string[] = [];
      if (node < 0) return found;
      walkFrom(node, undotted, (code) => {
        if (code === undotted) return 'on';
        found.push(code);
        return 'skip';
      });
      return found;
    },
    walk(prefix, visit) {
      const node = nodeOf(prefix);
      if (node >= 0) walkFrom(node, prefix, visit);
    },
  };
}
