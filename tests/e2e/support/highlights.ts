import { expect, type Locator, type Page } from '@playwright/test';

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

/** Waits until a code in this element is marked. Before, neither pointer nor finger finds one there. */
export async function whenMarked(place: Locator): Promise<void> {
  const marked = () =>
    place.evaluate((element) =>
      [...CSS.highlights.values()].some((marks) =>
        [...marks].some((range) => element.contains(range.startContainer)),
      ),
    );
  await expect.poll(marked, `${place} is marked`).toBe(true);
}

/** Hovers over a code once, when it is marked. */
export async function hoverCode(code: Locator): Promise<void> {
  await whenMarked(code);
  await code.hover();
}
