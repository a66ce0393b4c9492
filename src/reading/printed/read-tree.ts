import { canonicalIcd, parseProcedure } from '../../codes';
import { identifierWords, type Role, roleOf } from '../labels/roles';
import type { Group } from '../store';
import type { ReadingState } from '../walk';
import type { JsonNode } from './json-tree';
import { type TextPlace, VirtualClaims } from './virtual-claims';

/**
 * Reads claims of a JSON or XML text. A claim is the root or the array item around the lines; a line is the innermost array
 * item that names a procedure. Keys are understood as field names are. False when the text is not whole or has no line.
 */
export function readTree(
  tree: JsonNode | null,
  place: TextPlace,
  group: Group,
  state: ReadingState,
): boolean {
  if (!tree || !holdsProcedure(tree)) return false;
  new TreeReader(new VirtualClaims(place, group, state)).records(tree);
  return true;
}

class TreeReader {
  constructor(private readonly claims: VirtualClaims) {}

  /** Finds the claims below a node: items of an array that hold lines of their own, else the node itself. */
  records(node: JsonNode): void {
    const inner = listsOf(node).flatMap((items) => items.filter((item) => holdsLines(item)));
    if (inner.length > 0) {
      for (const item of inner) this.records(item);
      return;
    }
    this.claims.openClaim();
    this.read(node, '', false);
  }

  private read(node: JsonNode, key: string, inLine: boolean): void {
    if (node.kind === 'object') {
      for (const [name, value] of node.entries) this.read(value, nameOf(key, name), inLine);
    } else if (node.kind === 'array') {
      for (const item of node.items) {
        const line = !inLine && item.kind === 'object' && holdsProcedure(item);
        if (line) this.claims.openLine();
        this.read(item, key, inLine || line);
        if (line) this.claims.toClaim();
      }
    } else this.value(node.text, node.start, roleOfKey(key));
  }

  private value(text: string, start: number, role: Role | null): void {
    if (role === 'procedure') {
      const found = parseProcedure(text, { column: true });
      if (!found) return;
      const shown = text.slice(found.start, found.wholeEnd);
      const mention = this.claims.mention(found.code, shown, start + found.start, 'line');
      mention.modifiers = found.modifiers;
    } else if (role === 'diagnosis') {
      const code = canonicalIcd(text);
      if (code !== null) this.claims.mention({ system: 'icd10cm', code }, text, start, 'diagnosis');
    } else if (role !== null && role !== 'claim' && role !== 'patient') this.claims.values(role, text);
  }
}

/** The words of a key, and those of the object around it where the key alone says little (`payer: { name }`). */
function nameOf(outer: string, key: string): string {
  const words = identifierWords(key);
  // FHIR has a list of codings below what is coded.
  if (words === 'coding') return outer;
  return /^(?:name|organization name|display|code|value|id|start)$/.test(words)
    ? `${outer} ${words}`.trim()
    : words;
}

function roleOfKey(words: string): Role | null {
  if (/\bmod(?:ifier)?s?\b/.test(words)) return 'modifier';
  if (/\bpointers?\b|\bdiagnosis sequence\b/.test(words)) return 'pointer';
  if (/\bsequence$/.test(words)) return null;
  if (/^serviced (?:date|period start)$/.test(words)) return 'dos';
  if (/\bpartner name\b/.test(words)) return 'payer';
  return roleOf(words);
}

/** Arrays that stand in a node, not in an array of it. */
function listsOf(node: JsonNode): readonly (readonly JsonNode[])[] {
  if (node.kind === 'array') return [node.items];
  if (node.kind === 'value') return [];
  return node.entries.flatMap(([, value]) => listsOf(value));
}

function holdsLines(node: JsonNode): boolean {
  return node.kind === 'object' && listsOf(node).some((items) => items.some((item) => holdsProcedure(item)));
}

function holdsProcedure(node: JsonNode, key = ''): boolean {
  if (node.kind === 'value')
    return roleOfKey(key) === 'procedure' && parseProcedure(node.text, { column: true }) !== null;
  if (node.kind === 'array') return node.items.some((item) => holdsProcedure(item, key));
  return node.entries.some(([name, value]) => holdsProcedure(value, nameOf(key, name)));
}
