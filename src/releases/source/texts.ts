import type { SourceFile } from '../types';
import { chunks } from './chunks';
import { type Encoding, TextReader } from './decode';

/**
 * A file as text in pieces, cut anywhere but within a character; without its byte order mark.
 *
 * @throws ImportProblem `not-text`, and what `chunks` throws
 */
export async function* texts(
  file: SourceFile,
  encoding: Encoding = 'auto',
): AsyncGenerator<string, void, undefined> {
  const reader = new TextReader(file.name, encoding);
  for await (const chunk of chunks(file)) {
    const text = reader.decode(chunk);
    if (text !== '') yield text;
  }
  const rest = reader.end();
  if (rest !== '') yield rest;
}
