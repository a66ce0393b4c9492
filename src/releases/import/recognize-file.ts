import { type AnyKind, KINDS } from '../kinds';
import { ImportProblem } from '../problem';
import { headOf } from '../source';
import type { Recognized, SourceFile } from '../types';

/** A file whose kind and release are known. */
export interface KnownFile {
  readonly file: SourceFile;
  readonly kind: AnyKind;
  readonly release: Recognized;
}

/** What the user said when asked for a file's release, by the file's name. */
export type Answers = Readonly<Record<string, string>>;

/**
 * What a file is, by its content alone; null when no kind knows it.
 *
 * @throws ImportProblem of the kind it nearly is; `needs-year` when only the user can tell the release (or said one
 * that is none), with the kind in its details.
 */
export async function recognizeFile(file: SourceFile, answers: Answers): Promise<KnownFile | null> {
  const head = await headOf(file);
  for (const kind of KINDS) {
    const release = await tried(kind, () => kind.recognize(head), file, answers);
    if (release !== null) return { file, kind, release };
  }
  return null;
}

async function tried(
  kind: AnyKind,
  recognize: () => Recognized | null,
  file: SourceFile,
  answers: Answers,
): Promise<Recognized | null> {
  try {
    return recognize();
  } catch (error) {
    if (!(error instanceof ImportProblem) || error.reason !== 'needs-year') throw error;
    const said = answers[file.name];
    const release = said === undefined ? await kind.settle?.(file) : kind.named?.(said);
    if (release) return release;
    throw new ImportProblem('needs-year', { file: file.name }, { kind: kind.kind });
  }
}
