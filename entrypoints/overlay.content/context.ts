import { browser } from 'wxt/browser';

/**
 * The life of one copy of the content script, in place of WXT's context (wxt.config.ts), which brings much that is not
 * needed in every frame. A copy ends when a newer one starts in its frame, or when its extension is gone.
 */
export class ContentScriptContext {
  readonly #end = new AbortController();

  constructor() {
    // Heard by copies in other isolated worlds too: those of the extension before it was updated.
    const started = `scrubline-started:${browser.runtime.id}`;
    document.dispatchEvent(new Event(started));
    document.addEventListener(started, () => this.#end.abort(), { signal: this.signal });
  }

  get signal(): AbortSignal {
    return this.#end.signal;
  }

  /** true once this copy may no longer reach its background. */
  get isInvalid(): boolean {
    if (browser.runtime?.id === undefined) this.#end.abort();
    return this.signal.aborted;
  }
}
