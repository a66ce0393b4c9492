import { browser } from 'wxt/browser';
import type { FrameDoor } from '../overlay.content/frame-door';

/** What one frame of a tab answered through its door. */
export interface FrameAnswer<Value> {
  readonly frame: number;
  readonly value: Value;
}

type DoorMethod = 'report' | 'context' | 'explain' | 'reveal' | 'stand' | 'command';

/**
 * Call one method of the door of every frame of a tab, or of one frame, in the extension's isolated world.
 * Frames where Scrubline does not run (no permission, turned off) are left out. The function is serialized by
 * the browser, so it may use nothing from outside itself.
 */
export async function callFrames<Method extends DoorMethod>(
  tab: number,
  method: Method,
  args: Parameters<FrameDoor[Method]>,
  frame: number | null = null,
): Promise<FrameAnswer<Awaited<ReturnType<FrameDoor[Method]>>>[]> {
  const results = await browser.scripting
    .executeScript({
      target: frame === null ? { tabId: tab, allFrames: true } : { tabId: tab, frameIds: [frame] },
      func: (name: string, list: unknown[]) => {
        const door = (
          globalThis as unknown as { scrublineFrame?: Record<string, (...all: unknown[]) => unknown> }
        ).scrublineFrame;
        return door?.[name]?.(...list) ?? null;
      },
      args: [method, args],
    })
    .catch(() => []);
  return results
    .filter((one) => one.result !== null && one.result !== undefined)
    .map((one) => ({ frame: one.frameId, value: one.result as Awaited<ReturnType<FrameDoor[Method]>> }));
}

/** Address, path pattern and context of a tab's top frame; null where Scrubline does not run in it. */
export async function topFrame(tab: number): Promise<{ origin: string; path: string } | null> {
  const [top] = await browser.scripting
    .executeScript({
      target: { tabId: tab, frameIds: [0] },
      func: () => {
        const door = (globalThis as unknown as { scrublineFrame?: { path: string } }).scrublineFrame;
        return door ? { origin: location.origin, path: door.path } : null;
      },
    })
    .catch(() => []);
  return (top?.result as { origin: string; path: string } | null | undefined) ?? null;
}
