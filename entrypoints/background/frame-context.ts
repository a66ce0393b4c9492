import type { FrameContext, Sender } from '../../src/messages';
import { callFrames } from './frames';

/** The frame's own context, with what it lacks taken from the tab's top frame. */
export async function withTopFrame(context: FrameContext, sender: Sender): Promise<FrameContext> {
  const complete = context.portal !== null && context.payer !== null && context.dos !== null;
  if (complete || sender.tab === null || sender.frame === null || sender.frame === 0) return context;
  const [top] = await callFrames(sender.tab, 'context', [], 0);
  if (!top) return context;
  return {
    portal: context.portal ?? top.value.portal,
    payer: context.payer ?? top.value.payer,
    plan: context.plan ?? top.value.plan,
    dos: context.dos ?? top.value.dos,
  };
}
