import type { FrameReport } from '../../src/messages';
import type { Reading } from '../../src/reading';
import type { FrameClaims } from './late-claims';

/** This frame's part of the page report, in document order. */
export function frameReport(
  reading: Reading,
  claims: FrameClaims | null,
  settled: boolean,
  evidence: boolean,
): Omit<FrameReport, 'frame'> {
  const mentions = [...reading.mentions]
    .sort((one, other) => one.place.order - other.place.order)
    .map((mention) => ({
      id: mention.id,
      system: mention.code.system,
      code: mention.code.code,
      text: mention.text,
      modifiers: [...mention.modifiers],
      where: mention.where,
      confidence: mention.confidence,
      ...(evidence ? { evidence: [...mention.evidence] } : {}),
    }));
  return {
    settled,
    mentions,
    claims: claims?.claims ?? [],
    findings: claims?.findings ?? [],
    checked: claims?.checked ?? [],
  };
}
