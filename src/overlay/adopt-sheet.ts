type Root = Document | ShadowRoot;

/**
 * One style sheet in as many roots as need it. A page may assign `adoptedStyleSheets` anew at any time, so `adopt` is
 * called before each painting and looks whether the sheet is still there.
 */
export class AdoptedSheet {
  readonly #sheet: CSSStyleSheet;
  readonly #roots = new Set<Root>();

  constructor(document: Document, css: string) {
    const view = document.defaultView ?? window;
    this.#sheet = new view.CSSStyleSheet();
    this.#sheet.replaceSync(css);
  }

  adopt(root: Root): void {
    if (this.#roots.has(root) && root.adoptedStyleSheets.includes(this.#sheet)) return;
    this.#roots.add(root);
    root.adoptedStyleSheets.push(this.#sheet);
  }

  /** Takes the sheet out of every root. */
  drop(): void {
    for (const root of this.#roots) {
      const at = root.adoptedStyleSheets.indexOf(this.#sheet);
      if (at >= 0) root.adoptedStyleSheets.splice(at, 1);
    }
    this.#roots.clear();
  }
}
