import { ImportProblem } from '../problem';
import type { SourceFile } from '../types';
import { gunzipped } from './gzip';
import { LIMITS } from './limits';
import { wrappingOf } from './magic';
import { type Budget, openZip, type ZipMember } from './zip';

/**
 * The files themselves, and those within zip and gzip files, in their order. What they are is told by their bytes. A
 * workbook stays one file. Folders, a system's own files and documents beside the data (PDF, Word, XSD) are left out.
 *
 * @throws ImportProblem `bad-zip`, `too-large`, `canceled`
 */
export async function* expand(files: readonly SourceFile[]): AsyncGenerator<SourceFile, void, undefined> {
  for (const file of files) yield* expanded(file, 0, { bytes: LIMITS.totalBytes });
}

async function* expanded(file: SourceFile, depth: number, budget: Budget): AsyncGenerator<SourceFile> {
  const wrapping = await wrappingOf(file);
  if (wrapping === 'gzip' && depth <= LIMITS.depth) {
    yield* expanded(await gunzipped(file), depth + 1, budget);
  } else if (wrapping === 'zip') {
    const members = await openZip(file, budget);
    const holds = officeFormat(members);
    if (holds === 'workbook' || (holds === 'document' && depth === 0)) yield file;
    else if (holds === null) yield* membersOf(file, members, depth, budget);
  } else if (wrapping === 'plain' || depth === 0) {
    yield file;
  }
}

async function* membersOf(
  zip: SourceFile,
  members: readonly ZipMember[],
  depth: number,
  budget: Budget,
): AsyncGenerator<SourceFile> {
  if (depth >= LIMITS.depth) {
    throw new ImportProblem('bad-zip', { file: zip.name }, { what: 'too many zips within zips' });
  }
  for (const member of members) {
    if (isBeside(member.path)) continue;
    const name = `${zip.name}/${member.path.slice(member.path.lastIndexOf('/') + 1)}`;
    yield* expanded({ name, size: member.size, stream: () => member.stream() }, depth + 1, budget);
  }
}

/** Word and PowerPoint files are zips too. */
function officeFormat(members: readonly ZipMember[]): 'workbook' | 'document' | null {
  if (!members.some(({ path }) => path === '[Content_Types].xml')) return null;
  return members.some(({ path }) => path.startsWith('xl/')) ? 'workbook' : 'document';
}

const SYSTEM = /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i;
const DOCUMENT = /\.(pdf|docx?|rtf|xsd|html?)$/i;

function isBeside(path: string): boolean {
  return SYSTEM.test(path) || DOCUMENT.test(path);
}
