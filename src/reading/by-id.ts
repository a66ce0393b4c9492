import type { MentionItem } from './store';

const BITS = 9;
const SIZE = 1 << BITS;

/** Mentions by their ids, which count up: blocks of an array cost a tenth of a map's entry, and empty ones go away. */
export class ById {
  private readonly blocks = new Map<number, { readonly items: (MentionItem | undefined)[]; count: number }>();

  get(id: number): MentionItem | undefined {
    return this.blocks.get(id >> BITS)?.items[id & (SIZE - 1)];
  }

  set(id: number, item: MentionItem): void {
    let block = this.blocks.get(id >> BITS);
    if (!block) {
      block = { items: new Array(SIZE), count: 0 };
      this.blocks.set(id >> BITS, block);
    }
    if (block.items[id & (SIZE - 1)] === undefined) block.count++;
    block.items[id & (SIZE - 1)] = item;
  }

  delete(id: number): void {
    const block = this.blocks.get(id >> BITS);
    if (block?.items[id & (SIZE - 1)] === undefined) return;
    block.items[id & (SIZE - 1)] = undefined;
    if (--block.count === 0) this.blocks.delete(id >> BITS);
  }
}
