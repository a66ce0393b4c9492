import * as z from 'zod/mini';
import { frameReportSchema, type PageReport } from '../../src/messages';
import { callFrames, topFrame } from './frames';

/** Put the frames of a tab together; null where Scrubline runs in none of them. */
export async function tabReport(tab: number, evidence: boolean): Promise<PageReport | null> {
  const answers = await callFrames(tab, 'report', [evidence]);
  if (answers.length === 0) return null;
  const frames = answers
    .map(({ frame, value }) => z.parse(frameReportSchema, { ...value, frame }))
    .sort((one, other) => one.frame - other.frame);
  const top = await topFrame(tab);
  const [context] = await callFrames(tab, 'context', [], 0);
  return {
    origin: top?.origin ?? '',
    path: top?.path ?? '',
    portal: context?.value.portal ?? null,
    payer: context?.value.payer ?? null,
    settled: frames.every((frame) => frame.settled),
    checked: frames.flatMap((frame) => frame.checked),
    frames,
  };
}
