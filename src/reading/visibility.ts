/**
 * What can be seen. Text that cannot is not read; its block is remembered and asked again when the page changed, so
 * that a panel that opens later is read then.
 */
export class Visibility {
  private lastHidden: Element | null = null;
  private rowParent: Node | null = null;
  private readonly drawnClasses = new Set<string>();
  private readonly hidden = new Set<Element>();

  /** Whether an element is drawn; remembers it when it is not. */
  sees(element: Element): boolean {
    if (this.lastHidden?.contains(element)) return false;
    if (drawn(element)) return true;
    // The whole panel is remembered, not each of its rows.
    let panel = element;
    for (let above = panel.parentElement; above && !drawn(above); above = above.parentElement) panel = above;
    this.hidden.add(panel);
    this.lastHidden = panel;
    return false;
  }

  /**
   * The same for a row, asked of the browser only where rows can differ: with the container, with a class not seen
   * in it before, or with a style of its own.
   *
   * @param plain whether it has no attributes
   */
  seesRow(row: Element, parent: Node, plain: boolean): boolean {
    if (parent !== this.rowParent) {
      this.rowParent = parent;
      this.drawnClasses.clear();
    }
    if (plain || !(row.hasAttribute('style') || row.hasAttribute('hidden'))) {
      const kind = plain ? '' : row.className;
      if (this.drawnClasses.has(kind)) return true;
      if (drawn(row)) {
        this.drawnClasses.add(kind);
        return true;
      }
    }
    return this.sees(row);
  }

  /** Forgets what was concluded for rows: the page may have changed. */
  refresh(): void {
    this.rowParent = null;
    this.lastHidden = null;
  }

  /** Elements that were hidden and are drawn now; those that left the document are forgotten. */
  appeared(): Element[] {
    const found: Element[] = [];
    for (const element of this.hidden) {
      if (!element.isConnected) this.hidden.delete(element);
      else if (drawn(element)) {
        this.hidden.delete(element);
        found.push(element);
      }
    }
    return found;
  }

  get any(): boolean {
    return this.hidden.size > 0;
  }

  clear(): void {
    this.hidden.clear();
  }
}

function drawn(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}
