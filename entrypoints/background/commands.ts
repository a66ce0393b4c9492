import { browser } from 'wxt/browser';
import { callFrames } from './frames';

/** Keyboard commands go to the active tab's frames; the first frame that can act on one does. */
export function handleCommands(): void {
  browser.commands?.onCommand.addListener((command) => {
    void browser.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => {
      if (tab?.id !== undefined) void callFrames(tab.id, 'command', [command]);
    });
  });
}
