/**
 * What can be seen. Text that cannot is not read; its block is remembered and asked again when the page changed, so
 * that a panel that opens later is read then.
 */
export class Visibility {
  private readonly hidden = new Set<Element>();

  /** Whether an element is drawn; remembers it when it is not. */
  sees(element: Element): boolean {
    if (drawn(element)) return true;
    this.hidden.add(element);
    return false;
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
