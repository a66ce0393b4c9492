import { ImportProblem } from '../../../src/releases/problem';

/** The problem some work ends with; anything else fails the test. */
export async function problemOf(work: Promise<unknown>): Promise<ImportProblem> {
  const problem = await work.then(
    (value) => `an answer: ${JSON.stringify(value)?.slice(0, 200)}`,
    (error: unknown) => error,
  );
  if (!(problem instanceof ImportProblem)) throw new Error(`no ImportProblem, but ${problem}`);
  return problem;
}
