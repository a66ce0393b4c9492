import type { TextPart } from '../printed/virtual-claims';
import type { FlowAt } from '../walk';

/** A run of characters of the page: where it stands in its block's flow, and whose text it is. */
export interface Piece {
  readonly text: string;
  readonly element: Element;
  readonly flow: number;
  readonly start: number;
}

/** A stretch of a flow without the blanks around it. */
export function pieceOf({ flow, block, index }: FlowAt, from: number, to: number): Piece {
  const text = flow.text.slice(from, to);
  const start = from + text.length - text.trimStart().length;
  return { text: text.trim(), element: block, flow: index, start };
}

/** A text put together from pieces of the page, which knows where each of them stands. */
export class JoinedText {
  text = '';
  private readonly parts: TextPart[] = [];

  add({ text, element, flow, start }: Piece): void {
    this.parts.push({ element, flow, offset: this.text.length, start });
    this.text += text;
  }

  /** Characters that stand for something drawn, or for the border of two elements. */
  mark(characters: string): void {
    this.text += characters;
  }

  /** The part that a character belongs to. */
  readonly partAt = (offset: number): TextPart | undefined =>
    this.parts[this.parts.findLastIndex((part) => part.offset <= offset)];
}
