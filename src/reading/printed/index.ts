import type { Group } from '../store';
import type { ReadingState } from '../walk';
import { looksLikeHl7, readHl7 } from './read-hl7';
import { looksLikeJson, readJson } from './read-json';
import { readPrinted } from './read-printed';
import type { TextPlace } from './virtual-claims';

/**
 * Reads a text that tells of claims by itself: an HL7 message, JSON, a printed table. Returns what is left to be read
 * as any text: null for nothing, the text itself when it is none of these.
 */
export function readRecords(
  text: string,
  place: TextPlace,
  group: Group,
  state: ReadingState,
): string | null {
  if (text.length < 60) return text;
  if (looksLikeHl7(text)) return readHl7(text, place, group, state) ? null : text;
  if (looksLikeJson(text)) return readJson(text, place, group, state) ? null : text;
  return readPrinted(text, place, group, state) ?? text;
}
