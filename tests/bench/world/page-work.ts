/**
 * What a busy portal does to its own table: 200 rows put in, 200 taken out, 200 given another class, 2,000 texts
 * changed. Runs in the page's own world. Resolves with the time to the end of the next frame.
 */
export function pageWork(turn: number): Promise<number> {
  const rows = [...document.querySelectorAll('tbody tr')];
  const texts = rows.map((row) => row.children[3]?.firstChild).filter((node) => node instanceof Text);
  const every = Math.max(1, Math.floor(rows.length / 200));
  const started = performance.now();
  for (let at = 0; at < 200; at += 1) {
    const row = rows[(at * every + turn) % rows.length];
    if (!row) continue;
    const copy = row.cloneNode(true) as Element;
    row.parentNode?.insertBefore(copy, row);
    row.previousElementSibling?.previousElementSibling?.remove();
    row.classList.toggle('seen');
  }
  const step = Math.max(1, Math.floor(texts.length / 2000));
  for (let at = 0; at < 2000; at += 1) {
    const text = texts[(at * step) % texts.length];
    if (text) text.data = String(1 + ((at + turn) % 9));
  }
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now() - started);
      channel.port2.postMessage(null);
    });
  });
}
