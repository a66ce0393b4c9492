import { ImportProblem } from '../../problem';
import { LIMITS } from '../limits';
import { cellText } from './cell-text';
import { local, type ReadPart } from './parts';

/** The texts that cells refer to by number; runs of rich text joined, phonetic hints left out (ECMA-376, 18.4). */
export async function sharedStrings(readPart: ReadPart, file: string): Promise<readonly string[]> {
  const strings: string[] = [];
  let text = '';
  let chars = 0;
  let inText = false;
  let hints = 0;
  await readPart('xl/sharedStrings.xml', (parser) => {
    parser.on('opentag', ({ name }) => {
      const tag = local(name);
      if (tag === 'si') text = '';
      if (tag === 'rPh') hints += 1;
      inText = tag === 't' && hints === 0;
    });
    parser.on('text', (part) => {
      if (inText) text += part;
    });
    parser.on('closetag', ({ name }) => {
      const tag = local(name);
      inText = false;
      if (tag === 'rPh') hints -= 1;
      if (tag !== 'si') return;
      chars += text.length;
      if (chars > LIMITS.sharedChars || text.length > LIMITS.cellChars) {
        throw new ImportProblem('too-large', { file }, { characters: String(Math.max(chars, text.length)) });
      }
      strings.push(cellText(text));
    });
  });
  return strings;
}
