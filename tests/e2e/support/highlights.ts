import type { Page } from '@playwright/test';

/** The strings that are marked, by highlight name. The registry is shared with the page, so the page can tell. */
export function markedTexts(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() => {
    const marked: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights) {
      marked[name] = [...highlight].map((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString();
      });
    }
    return marked;
  });
}
