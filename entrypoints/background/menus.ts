import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { parseProcedure } from '../../src/codes';
import { openLookup } from './open-lookup';

const LOOK_UP = 'look-up-selection';

/**
 * "Look up …" on selected text. Only a code is handed on: whatever else was selected could be a name, and an
 * address with it would stand in the browser's history.
 */
export function lookUpFromSelection(): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({
      id: LOOK_UP,
      title: i18n.t('background.lookUpSelection'),
      contexts: ['selection'],
    });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }) => {
    if (menuItemId !== LOOK_UP) return;
    const code = parseProcedure(selectionText?.trim() ?? '');
    void openLookup(code === null ? '' : [code.code.code, ...code.modifiers].join('-'));
  });
}
