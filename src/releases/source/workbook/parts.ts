import type { XmlParser } from '../xml';

/** Reads a part of a workbook, by its path in the zip, with the handlers of `wire`; nothing where there is none. */
export type ReadPart = (path: string, wire: (parser: XmlParser) => void) => Promise<void>;

/** The name without its prefix: some writers give every element one. */
export function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
