/** Pages, workers and the background hear of changed sets on this channel; it never leaves the browser. */
const CHANNEL = 'scrubline-code-sets';

/** Calls back whenever any page or worker of the extension changed a set. */
export function onSetsChanged(changed: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = () => changed();
  return () => channel.close();
}

/** Tells everybody else that sets changed. */
export function sayChanged(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}
