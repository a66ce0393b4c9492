import { browser } from 'wxt/browser';
import { runCommand } from './run-command';

/** Keyboard commands go to the active tab. */
export function handleCommands(): void {
  browser.commands?.onCommand.addListener((command) => {
    void browser.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => {
      if (tab?.id !== undefined) void runCommand(tab.id, command);
    });
  });
}
