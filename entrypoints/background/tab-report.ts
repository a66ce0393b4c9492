import * as z from 'zod/mini';
import { mergeContext } from '../../src/claims';
import { type FrameContext, type FrameReport, frameReportSchema, type PageReport } from '../../src/messages';
import { topContext } from './frame-context';
import { callFrames, topFrame } from './frames';

/** A child frame's claims take from the top frame what they do not say themselves. */
function withContext(frame: FrameReport, top: FrameContext | null): FrameReport {
  if (frame.frame === 0 || !top) return frame;
  return { ...frame, claims: frame.claims.map((claim) => mergeContext(claim, top)) };
}

/** Put the frames of a tab together; null where Scrubline runs in none of them. */
export async function tabReport(tab: number, evidence: boolean): Promise<PageReport | null> {
  const context = await topContext(tab);
  const answers = await callFrames(tab, 'report', [evidence]);
  if (answers.length === 0) return null;
  const frames = answers
    .map(({ frame, value }) => withContext(z.parse(frameReportSchema, { ...value, frame }), context))
    .sort((one, other) => one.frame - other.frame);
  const top = await topFrame(tab);
  return {
    origin: top?.origin ?? '',
    path: top?.path ?? '',
    portal: context?.portal ?? null,
    payer: context?.payer ?? null,
    settled: frames.every((frame) => frame.settled),
    checked: frames.flatMap((frame) => frame.checked),
    frames,
  };
}
