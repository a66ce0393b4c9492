import { portalOf } from '../../src/knowledge/content-tables';
import type { FrameContext, Sender, ShownContext } from '../../src/messages';
import { callFrames } from './frames';

/** What a frame shows, with what its address says. */
export function withPortal({ payer, plan, dos }: ShownContext, url: string | null): FrameContext {
  const portal = url === null ? null : portalOf(url);
  return { portal: portal?.id ?? null, payer: payer ?? portal?.payer ?? null, plan, dos };
}

/** The context of a tab's top frame; null where Scrubline does not run in it. */
export async function topContext(tab: number): Promise<FrameContext | null> {
  const [top] = await callFrames(tab, 'context', [], 0);
  return top ? withPortal(top.value, top.value.url) : null;
}

/** The frame's own context, with what it lacks taken from the tab's top frame. */
export async function withTopFrame(shown: ShownContext, sender: Sender): Promise<FrameContext> {
  const own = withPortal(shown, sender.url);
  const complete = own.portal !== null && own.payer !== null && own.dos !== null;
  if (complete || sender.tab === null || sender.frame === null || sender.frame === 0) return own;
  const top = await topContext(sender.tab);
  if (!top) return own;
  return {
    portal: own.portal ?? top.portal,
    payer: own.payer ?? top.payer,
    plan: own.plan ?? top.plan,
    dos: own.dos ?? top.dos,
  };
}
