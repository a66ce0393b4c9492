/** The parent in the composed tree: a shadow root's parent is its host. */
export function composedParent(node: Node): Node | null {
  const parent = node.parentNode;
  return parent ?? (isShadowRoot(node) ? node.host : null);
}

export function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === 11 && 'host' in node;
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/**
 * Order in the composed tree, a shadow tree standing before the light children of its host. Negative when `a` comes
 * first; an ancestor comes before what it holds.
 */
export function composedOrder(a: Node, b: Node): number {
  if (a === b) return 0;
  const position = a.compareDocumentPosition(b);
  if ((position & 1) === 0) return position & 4 ? -1 : 1;
  const left = hostChain(a);
  const right = hostChain(b);
  let at = 0;
  while (at < left.length && at < right.length && left[at] === right[at]) at++;
  // Below the last shared root each chain has the node itself or the host that leads to it.
  const one = left[at];
  const two = right[at];
  if (one === undefined) return -1;
  if (two === undefined) return 1;
  if (one === two) return 0;
  // An ancestor precedes; a light child of a host follows what stands in the host's shadow tree.
  return one.compareDocumentPosition(two) & 4 ? -1 : 1;
}

/** Hosts from the outermost to the node itself. */
function hostChain(node: Node): Node[] {
  const chain: Node[] = [node];
  for (let root = node.getRootNode(); isShadowRoot(root); root = root.host.getRootNode())
    chain.unshift(root.host);
  return chain;
}

/** Whether `inner` is `outer` or stands below it, through shadow roots too. */
export function composedContains(outer: Node, inner: Node): boolean {
  for (let node: Node | null = inner; node; ) {
    if (outer.contains(node)) return true;
    const root: Node = node.getRootNode();
    node = isShadowRoot(root) ? root.host : null;
  }
  return false;
}
