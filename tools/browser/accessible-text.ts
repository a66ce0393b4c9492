import type { Page } from 'playwright-core';

/** A node of the accessibility tree: what a screen reader is told, closed shadow roots included. */
export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
}

interface RawNode {
  ignored: boolean;
  role?: { value?: string };
  name?: { value?: string };
}

/** Every node a screen reader meets on the page, in order. */
export async function accessibleNodes(page: Page): Promise<AccessibleNode[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: RawNode[] };
    return nodes
      .filter((node) => !node.ignored)
      .map((node) => ({ role: node.role?.value ?? '', name: node.name?.value ?? '' }));
  } finally {
    await session.detach();
  }
}

/** The text a screen reader would read of the whole page, Scrubline's layer included. */
export async function accessibleText(page: Page): Promise<string> {
  const nodes = await accessibleNodes(page);
  return nodes.map((node) => node.name).join('\n');
}
