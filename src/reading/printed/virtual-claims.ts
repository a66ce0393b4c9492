import type { Code } from '../../codes';
import { EvidenceSet, type Verdict } from '../evidence/weights';
import type { Role } from '../labels/roles';
import { type Group, MentionRecord, type Position, ValueRecord } from '../store';
import { readValues } from '../text/values';
import type { MentionRole, ValueKind } from '../types';
import type { ReadingState } from '../walk';

/** The text that is read, and the box it stands in. */
export interface TextPlace {
  readonly element: Element;
  readonly flow: number;
  readonly parent: number;
  /** Where its characters are, when it was put together from several elements. */
  readonly partAt?: (offset: number) => TextPart | undefined;
}

/** A part of such a text: it begins at `offset` there, and at `start` in the flow it was taken from. */
export interface TextPart {
  readonly element: Element;
  readonly flow: number;
  readonly offset: number;
  readonly start: number;
}

const PRINTED = new EvidenceSet().add('printed-column').verdict();

/**
 * Claims and lines that a text tells of without elements of their own: each becomes a virtual box, as X12 loops do, so
 * that claims need not know how the text was written.
 */
export class VirtualClaims {
  /** Box of the claim that is open, -1 before the first. */
  claim = -1;
  /** Where the next code or value stands: the line or the claim. */
  private box: number;
  lines = 0;

  constructor(
    private readonly place: TextPlace,
    private readonly group: Group,
    readonly state: ReadingState,
    private readonly verdict: Verdict = PRINTED,
  ) {
    this.box = place.parent;
  }

  openClaim(): number {
    this.claim = this.virtual('x12-claim', this.place.parent);
    this.box = this.claim;
    this.value('claim-start', '');
    return this.claim;
  }

  /** Goes back to a claim that was opened before. */
  returnTo(claim: number): void {
    this.claim = claim;
    this.box = claim;
  }

  openLine(parent = this.claim): void {
    this.box = this.virtual('x12-line', parent);
    this.lines++;
  }

  toClaim(): void {
    this.box = this.claim;
  }

  /** A code that begins at an offset of the text, as the text shows it. */
  mention(code: Code, text: string, start: number, role: MentionRole): MentionRecord {
    const { place, verdict } = this;
    const part = place.partAt?.(start);
    const { element, flow } = part ?? place;
    const from = part ? start - part.offset + part.start : start;
    const end = from + text.length;
    const at = this.position();
    const mention = new MentionRecord(at, null, code, text, role, verdict, element, flow, 0, from, end);
    if (role === 'diagnosis') mention.valid = this.state.options.tables.icdCategory(code.code.slice(0, 3));
    this.group.items.push(mention);
    this.state.sense.learn(code.code);
    this.state.texts.trace?.(code.code, text, verdict);
    return mention;
  }

  value(kind: ValueKind, value: string): void {
    this.group.items.push(new ValueRecord(this.position(), null, kind, value));
  }

  values(role: Role, text: string): void {
    readValues(role, text, this.state.options.tables, (kind, value) => this.value(kind, value));
  }

  private virtual(kind: 'x12-claim' | 'x12-line', parent: number): number {
    const box = this.state.boxes.virtual(kind, parent);
    this.group.boxes ??= [];
    this.group.boxes.push(box);
    return box;
  }

  private position(): Position {
    return { box: this.box, column: -1, header: -1, index: null };
  }
}
