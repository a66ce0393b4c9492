/** The yardstick: a bare TreeWalker walk that reads every nodeValue, and nothing else. */
export function bareWalk(): { ms: number; nodes: number } {
  const started = performance.now();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let nodes = 0;
  let length = 0;
  while (walker.nextNode()) {
    nodes += 1;
    length += walker.currentNode.nodeValue?.length ?? 0;
  }
  return { ms: performance.now() - started + length * 0, nodes };
}
