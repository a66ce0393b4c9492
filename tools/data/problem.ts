/** One thing wrong with the data, as `npm run data` prints it. */
export interface Problem {
  /** Path from the project root. */
  readonly file: string;
  /** Where in the file: `codes[3].modifiers[0].sources`, or empty for the whole file. */
  readonly path: string;
  readonly reason: string;
}

export function describe(problem: Problem): string {
  return `${problem.file}: ${problem.path === '' ? '(file)' : problem.path}: ${problem.reason}`;
}

/** Thrown when data cannot be compiled; its message lists every problem, one a line. */
export class DataError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(`The data has ${problems.length} problem(s):\n${problems.map(describe).join('\n')}`);
    this.name = 'DataError';
  }
}

/** `['codes', 3, 'name']` as `codes[3].name`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}
