import { ImportProblem } from '../problem';
import { isSetFile } from '../set-file';
import { expand, watched } from '../source';
import { firstBytes } from '../source/magic';
import type { SourceFile } from '../types';
import { factsOf, type Outcome, problemOf } from './outcome';
import { type Answers, type KnownFile, recognizeFile } from './recognize-file';

/** What was found in the dropped files. */
export interface Look {
  readonly known: readonly KnownFile[];
  /** Files of compiled sets. */
  readonly sets: readonly SourceFile[];
  /** What cannot be imported, and what need not be. */
  readonly outcomes: readonly Outcome[];
}

/** Opens the dropped files and tells what each is. One that is broken does not keep the others out. */
export async function look(
  dropped: readonly SourceFile[],
  options: { readonly answers?: Answers; readonly signal?: AbortSignal | undefined } = {},
): Promise<Look> {
  const found = { known: [] as KnownFile[], sets: [] as SourceFile[], outcomes: [] as Outcome[] };
  for (const whole of dropped) {
    const file = watched(whole, options.signal ? { signal: options.signal } : {});
    try {
      if (isSetFile(await firstBytes(file, 16))) found.sets.push(whole);
      else await lookInto(file, options.answers ?? {}, found);
    } catch (error) {
      found.outcomes.push(refused(whole.name, problemOf(error)));
    }
  }
  return found;
}

async function lookInto(
  dropped: SourceFile,
  answers: Answers,
  found: { known: KnownFile[]; outcomes: Outcome[] },
): Promise<void> {
  const strange: string[] = [];
  const before = found.known.length;
  const problems = found.outcomes.length;
  const refuse = (name: string, error: unknown) => found.outcomes.push(refused(name, problemOf(error)));
  for await (const file of expand([dropped])) {
    try {
      const known = await recognizeFile(file, answers);
      if (known === null) strange.push(file.name);
      else found.known.push(known);
    } catch (error) {
      refuse(file.name, error);
    }
  }
  const nothing = found.known.length === before && found.outcomes.length === problems;
  if (nothing) refuse(dropped.name, new ImportProblem('not-recognized', { file: dropped.name }));
  else if (strange.length > 0) found.outcomes.push({ state: 'skipped', why: 'not-data', files: strange });
}

function refused(name: string, problem: ImportProblem): Outcome {
  return { state: 'problem', kind: null, release: null, files: [name], problem: factsOf(problem) };
}
