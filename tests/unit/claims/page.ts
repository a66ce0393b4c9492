import { parseCode } from '../../../src/codes';
import type {
  Box,
  BoxKind,
  Mention,
  MentionRole,
  Place,
  Reading,
  Value,
  ValueKind,
} from '../../../src/reading';

/** A small language to write down what reading would hand on for a page: boxes with codes and values in them. */
export type Node = BoxNode | CodeNode | ValueNode;

interface BoxNode {
  readonly is: 'box';
  readonly kind: BoxKind;
  readonly heading: string | null;
  readonly children: readonly Node[];
}

interface Placed {
  readonly label?: string;
  readonly index?: number;
  readonly column?: number;
  readonly header?: number;
}

interface CodeNode extends Placed {
  readonly is: 'code';
  readonly code: string;
  readonly role: MentionRole;
  readonly where: 'text' | 'field';
  readonly modifiers: readonly string[];
  readonly units: number | null;
  readonly pointer: string | null;
  readonly valid: boolean;
  readonly range: 'start' | 'end' | null;
}

interface ValueNode extends Placed {
  readonly is: 'value';
  readonly kind: ValueKind;
  readonly value: string;
}

type CodeOptions = Partial<Omit<CodeNode, 'is' | 'code'>>;

export function box(kind: BoxKind, ...children: readonly Node[]): BoxNode {
  return { is: 'box', kind, heading: null, children };
}

export function titled(heading: string, kind: BoxKind, ...children: readonly Node[]): BoxNode {
  return { is: 'box', kind, heading, children };
}

/** `99213-25 x2`: a procedure on a line, with what is glued to it. */
export function line(text: string, options: CodeOptions = {}): CodeNode {
  const [glued = '', times] = text.split(' x');
  const [code = '', ...modifiers] = glued.split('-');
  const units = times === undefined ? null : Number(times);
  return codeNode(code, { role: 'line', modifiers, units, ...options });
}

export function dx(code: string, pointer: string | null = null, options: CodeOptions = {}): CodeNode {
  return codeNode(code, { role: 'diagnosis', pointer, ...options });
}

function codeNode(code: string, options: CodeOptions): CodeNode {
  return {
    is: 'code',
    code,
    role: 'line',
    where: 'text',
    modifiers: [],
    units: null,
    pointer: null,
    valid: true,
    range: null,
    ...options,
  };
}

/** A labelled value; its label is the kind's own name unless another is given. */
export function value(kind: ValueKind, text: string, options: Placed = {}): ValueNode {
  return { is: 'value', kind, value: text, label: kind, ...options };
}

/** The label of a claim number, as a header of a claim shows it. */
export function claimNumber(token = '', label = 'claim #'): ValueNode {
  return value('claim-start', token, { label });
}

export function patient(token = '', label = 'patient'): ValueNode {
  return value('patient-start', token, { label });
}

let headers = 0;

/** A data table: each cell `null` (blank), a node, or several nodes; cells know their row, column and header. */
export function table(
  rows: readonly (readonly (Node | readonly Node[] | null)[])[],
  heading: string | null = null,
): BoxNode {
  const header = ++headers;
  const withPlace = (node: Node, column: number): Node =>
    node.is === 'box'
      ? { ...node, children: node.children.map((child) => withPlace(child, column)) }
      : { column, header, ...node };
  const body = rows.map((cells) =>
    box(
      'row',
      ...cells.flatMap((cell, column) => {
        if (cell === null) return [];
        const nodes = 'is' in cell ? [cell] : [...cell];
        return [box('cell', ...nodes.map((node) => withPlace(node, column)))];
      }),
    ),
  );
  return { is: 'box', kind: 'table', heading, children: [box('group', ...body)] };
}

/** Lays the nodes out in document order, as reading does. */
export function page(nodes: readonly Node[], pageHints: readonly string[] = []): Reading {
  const boxes: Box[] = [{ id: 0, parent: -1, depth: 0, kind: 'frame', heading: null, order: 0 }];
  const mentions: Mention[] = [];
  const values: Value[] = [];
  let order = 0;
  const place = (node: Placed, at: number): Place => ({
    box: at,
    order: order++,
    column: node.column ?? -1,
    header: node.header ?? -1,
    index: node.index ?? null,
    label: node.label ?? null,
  });
  const walk = (node: Node, parent: number): void => {
    if (node.is === 'box') {
      const id = boxes.length;
      const depth = (boxes[parent]?.depth ?? 0) + 1;
      boxes.push({ id, parent, depth, kind: node.kind, heading: node.heading, order: id });
      for (const child of node.children) walk(child, id);
    } else if (node.is === 'value') {
      values.push({ kind: node.kind, value: node.value, place: place(node, parent) });
    } else {
      const wanted = node.role === 'diagnosis' ? 'icd10cm' : 'procedure';
      const code = parseCode(node.code).find((one) => (one.system === 'icd10cm') === (wanted === 'icd10cm'));
      mentions.push({
        id: mentions.length + 1,
        code: code ?? { system: 'icd10cm', code: node.code },
        text: node.code,
        modifiers: node.modifiers,
        units: node.units,
        where: node.where,
        role: node.role,
        confidence: 1,
        evidence: [],
        place: place(node, parent),
        pointer: node.pointer,
        range: node.range,
        valid: node.valid,
      });
    }
  };
  for (const node of nodes) walk(node, 0);
  return { boxes, mentions, values, pageHints };
}
