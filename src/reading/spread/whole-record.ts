import { looksLikeX12 } from '../../codes';
import { readRecords } from '../printed';
import { type RecordKind, recordKind } from '../printed/record-kind';
import { Group } from '../store';
import type { CellContext, FlowAt, ReadingState } from '../walk';
import { readX12 } from '../x12/read-x12';
import { gatherMarkup } from './markup';
import { type Gathered, gatherSegments, HL7_FAMILY, X12_FAMILY } from './segments';

interface Whole extends Gathered {
  readonly kind: RecordKind | 'x12';
  /** Texts that did not go in, line numbers apart. */
  readonly rest: number;
}

/** Longer texts are not put together. */
const LONGEST = 400_000;
const MOST_LEVELS = 12;
/** What a page may say around a record that stands among it. */
const MUST_TELL = /CL[MP]|SV[123C]|FT1|DG1|["<](?:\w*:)?\w*(?:proc|cpt|hcpcs|service|Claim)/i;

/** How many children an element had when no record was found in it. */
const without = new WeakMap<Element, number>();

/**
 * The largest element around a part of a record that holds the record's other parts and little else; null when the part
 * stands alone.
 */
export function wholeRecord(part: Element, state: ReadingState): Element | null {
  let found: Element | null = null;
  let parts = 0;
  let element: Element | null = part;
  for (let level = 0; element && level < MOST_LEVELS; level++, element = element.parentElement) {
    if (element.localName === 'tr' || element.localName === 'html') continue;
    if (without.get(element) === element.childElementCount) break;
    const text = element.textContent ?? '';
    if (text.length > LONGEST) break;
    const whole = MUST_TELL.test(text) ? gather(element, state) : null;
    if (whole && (whole.kind === 'json' || whole.kind === 'xml')) return found ?? element;
    if (whole && whole.rest <= whole.parts + 8) {
      if (whole.parts > parts) found = element;
      parts = whole.parts;
    } else if (found) break;
    else without.set(element, element.childElementCount);
  }
  return found;
}

/** A record that was read from its parts. */
export interface WholeRecord {
  /** First runs of the texts that are its parts, and the elements that hold them. */
  readonly taken: ReadonlySet<Node>;
  /** What it says, anchored at its first text. */
  readonly group: Group;
}

/** Reads a record whose parts stand in elements of their own, in or below this one. */
export function readWhole(
  element: Element,
  cell: CellContext | null,
  state: ReadingState,
): WholeRecord | null {
  const whole = gather(element, state);
  const [first] = whole?.taken ?? [];
  if (!whole || !first) return null;
  const { kind, joined, taken } = whole;
  const group = new Group(first, element);
  const place = { element, flow: 0, parent: state.boxes.of(element), partAt: joined.partAt };
  if (kind === 'x12') readX12(joined.text, place, group, state);
  else readRecords(kind, joined.text, place, group, state);
  if (group.items.length === 0) return null;
  if (!cell) return { taken, group };
  cell.group.items.push(...group.items);
  cell.group.boxes = [...(cell.group.boxes ?? []), ...(group.boxes ?? [])];
  return { taken, group: new Group(element, element) };
}

function gather(element: Element, state: ReadingState): Whole | null {
  const flows = state.flowsIn(element, state).filter(({ block }) => state.visibility.sees(block));
  const count = flows.filter(({ flow }) => !/^[\s\d.:)]*$/.test(flow.text)).length;
  for (const [kind, gathered] of candidates(flows, element)) {
    const { text } = gathered.joined;
    if (gathered.parts < 2 || (kind === 'x12' ? !looksLikeX12(text) : recordKind(text) !== kind)) continue;
    const used = flows.filter(({ flow }) => flow.first && gathered.taken.has(flow.first)).length;
    return { kind, ...gathered, rest: count - used };
  }
  return null;
}

function* candidates(flows: readonly FlowAt[], element: Element): Iterable<[Whole['kind'], Gathered]> {
  const holds = (pattern: RegExp): boolean => flows.some(({ flow }) => pattern.test(flow.text));
  if (holds(/\b(?:FT1|DG1|PR1)/)) yield ['hl7', gatherSegments(flows, HL7_FAMILY, element)];
  if (holds(/\b(?:CL[MP]|SV[123C]|HI)/)) yield ['x12', gatherSegments(flows, X12_FAMILY, element)];
  yield ['json', gatherMarkup(flows, 'json')];
  yield ['xml', gatherMarkup(flows, 'xml')];
}
