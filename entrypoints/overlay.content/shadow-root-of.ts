interface ExtensionDom {
  openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null;
}

interface FirefoxElement {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

const chromeDom = (globalThis as { chrome?: { dom?: ExtensionDom } }).chrome?.dom;

/**
 * An element's shadow root, closed ones too: Chromium offers `chrome.dom`, Firefox a property that only
 * extensions see. Chromium's call throws for elements that cannot have one.
 */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  const firefoxRoot = (element as FirefoxElement).openOrClosedShadowRoot;
  if (firefoxRoot) return firefoxRoot;
  // Only custom elements are asked beyond this point: a call for every element of a long page is too dear.
  if (!chromeDom?.openOrClosedShadowRoot || !element.localName.includes('-')) return null;
  try {
    return chromeDom.openOrClosedShadowRoot(element);
  } catch {
    return null;
  }
}
