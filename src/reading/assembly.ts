import type { Boxes, Numbering } from './boxes';
import { type Group, isMention } from './store';
import type { Mention, Reading, Value } from './types';

/** So many groups are put in between two looks at the clock. */
const AT_ONCE = 256;

/** A reading that is being put together, in document order, a stretch at a time: a long page holds 120,000 items. */
export class Assembly {
  private readonly mentions: Mention[] = [];
  private readonly values: Value[] = [];
  private readonly numbering: Numbering;
  private order = 0;
  private next = 0;

  /** `groups` must not change until all are put in. */
  constructor(
    private readonly groups: readonly Group[],
    boxes: Boxes,
    private readonly hints: Set<string>,
  ) {
    this.numbering = boxes.renumber();
  }

  /** Goes on until `stop` says so; null until all is done. */
  run(stop: (() => boolean) | null): Reading | null {
    while (this.next < this.groups.length) {
      this.add(this.groups[this.next++] as Group);
      if (stop && this.next % AT_ONCE === 0 && stop()) return null;
    }
    const { numbering, mentions, values, hints } = this;
    return { boxes: numbering.boxes(), mentions, values, pageHints: [...hints] };
  }

  private add(group: Group): void {
    if (group.hints) for (const hint of group.hints) this.hints.add(hint);
    let box = group.box;
    if (box >= 0) this.numbering.visit(box);
    if (group.boxes) for (const one of group.boxes) this.numbering.visit(one);
    for (const item of group.items) {
      item.order = this.order++;
      if (item.box !== box) {
        box = item.box;
        this.numbering.visit(box);
      }
      if (isMention(item)) this.mentions.push(item);
      else this.values.push(item);
    }
  }
}
