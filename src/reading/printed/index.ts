import type { Group } from '../store';
import type { ReadingState } from '../walk';
import { jsonTree } from './json-tree';
import { readHl7 } from './read-hl7';
import { readPrinted } from './read-printed';
import { readTree } from './read-tree';
import type { RecordKind } from './record-kind';
import type { TextPlace } from './virtual-claims';
import { xmlTree } from './xml-tree';

/**
 * Reads a text that tells of claims by itself: an HL7 message, JSON, XML, a printed table. Returns what is left to be read
 * as any text: null for nothing, the text itself when it is none of these after all.
 */
export function readRecords(
  kind: RecordKind,
  text: string,
  place: TextPlace,
  group: Group,
  state: ReadingState,
): string | null {
  if (kind === 'hl7') return readHl7(text, place, group, state) ? null : text;
  if (kind === 'json') return readTree(jsonTree(text), place, group, state) ? null : text;
  if (kind === 'xml') return readTree(xmlTree(text), place, group, state) ? null : text;
  return readPrinted(text, place, group, state) ?? text;
}
