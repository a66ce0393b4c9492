import { SaxesParser } from 'saxes';
import { ImportProblem, type ProblemPlace, type ProblemReason } from '../problem';
import { LIMITS } from './limits';

export type XmlParser = SaxesParser<{ xmlns: false }>;

/**
 * Feeds XML to a parser piece by piece and yields after each, so that a caller can hand on what its handlers
 * gathered. Entities of a document's own are refused, so none can grow without end.
 *
 * @throws ImportProblem of `reason` naming the line of the XML, or the place `where` tells; `too-large`
 */
export async function* parseXml(
  pieces: AsyncIterable<string>,
  source: { readonly reason: ProblemReason; readonly file: string; readonly where?: () => ProblemPlace },
  wire: (parser: XmlParser) => void,
): AsyncGenerator<void, void, undefined> {
  const parser = new SaxesParser({ xmlns: false });
  const place = () => source.where?.() ?? { file: source.file, row: parser.line };
  parser.on('error', (error) => {
    throw new ImportProblem(source.reason, place(), { what: error.message });
  });
  wire(parser);
  let unclosed = 0;
  for await (const piece of pieces) {
    const closed = piece.lastIndexOf('>');
    unclosed = closed === -1 ? unclosed + piece.length : piece.length - closed;
    if (unclosed > LIMITS.recordChars * 4) {
      throw new ImportProblem('too-large', place(), { characters: String(unclosed) });
    }
    parser.write(piece);
    yield;
  }
  parser.close();
  yield;
}
