import type { FrameReport } from '../../src/messages';
import type { Reading } from '../../src/reading';
import type { VerdictBook } from './verdict-book';

/** This frame's part of the page report, in document order. */
export function frameReport(
  reading: Reading,
  book: VerdictBook,
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
  return { settled, mentions, claims: book.claims, findings: book.findings, checked: book.checked };
}
