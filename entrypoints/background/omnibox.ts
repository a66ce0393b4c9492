import { browser } from 'wxt/browser';
import { brain } from './brain';
import { openLookup } from './open-lookup';

const SUGGESTIONS = 6;

/** Chromium reads suggestion text as XML. */
function escapeXml(text: string): string {
  return text.replace(/[<>&'"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** `scrub 76377` in the address bar. */
export function lookUpFromAddressBar(): void {
  browser.omnibox?.onInputChanged.addListener((text, suggest) => {
    const hits = brain().knowledge.search(text, SUGGESTIONS);
    suggest(hits.map((hit) => ({ content: hit.code, description: escapeXml(`${hit.code}  ${hit.name}`) })));
  });
  browser.omnibox?.onInputEntered.addListener((text) => void openLookup(text));
}
