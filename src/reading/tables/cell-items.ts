import type { Code } from '../../codes';
import type { Verdict } from '../evidence/weights';
import { CELL, type MentionItem, type ValueItem } from '../store';
import type { Evidence, MentionRole, ValueKind } from '../types';

/** What all plain cells of one column share. */
export interface ColumnPlace {
  readonly column: number;
  readonly header: number;
  readonly label: string | null;
}

/** A value as every cell of the same text says it. */
export interface SaidValue {
  readonly kind: ValueKind;
  readonly value: string;
}

/** A code as every cell of the same text says it. */
export interface SaidCode {
  readonly code: Code;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly role: MentionRole;
  readonly verdict: Verdict;
  readonly modifiers: readonly string[];
  readonly units: number | null;
  readonly pointer: string | null;
  readonly range: 'start' | 'end' | null;
  readonly valid: boolean;
}

/** What a plain cell says: codes or values. */
export interface CellSaid {
  readonly codes: readonly SaidCode[];
  readonly values: readonly SaidValue[];
}

/** An item of a plain cell holds its row and order alone and shares the rest: a long table has a hundred thousand. */
class CellItem {
  order = 0;

  constructor(
    readonly box: number,
    protected readonly at: ColumnPlace,
  ) {}

  get place(): this {
    return this;
  }

  get column(): number {
    return this.at.column;
  }

  get header(): number {
    return this.at.header;
  }

  get label(): string | null {
    return this.at.label;
  }

  get index(): null {
    return null;
  }
}

/** A code in a plain cell of a table row. */
export class CellMention extends CellItem implements MentionItem {
  id = -1;

  constructor(
    box: number,
    at: ColumnPlace,
    private readonly said: SaidCode,
    readonly element: Element,
  ) {
    super(box, at);
  }

  get code(): Code {
    return this.said.code;
  }

  get text(): string {
    return this.said.text;
  }

  get role(): MentionRole {
    return this.said.role;
  }

  get verdict(): Verdict {
    return this.said.verdict;
  }

  get confidence(): number {
    return this.said.verdict.confidence;
  }

  get evidence(): readonly Evidence[] {
    return this.said.verdict.evidence;
  }

  get modifiers(): readonly string[] {
    return this.said.modifiers;
  }

  get units(): number | null {
    return this.said.units;
  }

  get pointer(): string | null {
    return this.said.pointer;
  }

  get range(): 'start' | 'end' | null {
    return this.said.range;
  }

  get valid(): boolean {
    return this.said.valid;
  }

  get where(): 'text' {
    return 'text';
  }

  get flow(): number {
    return CELL;
  }

  /** Which cell of the row: plain rows have one for each column. */
  get cell(): number {
    return this.at.column;
  }

  get start(): number {
    return this.said.start;
  }

  get end(): number {
    return this.said.end;
  }
}

/** A value in a plain cell of a table row. */
export class CellValue extends CellItem implements ValueItem {
  constructor(
    box: number,
    at: ColumnPlace,
    private readonly said: SaidValue,
  ) {
    super(box, at);
  }

  get kind(): ValueKind {
    return this.said.kind;
  }

  get value(): string {
    return this.said.value;
  }
}
