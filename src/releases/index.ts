/** Importing official releases, for the options page and the command line. The background reads through stored.ts. */
export { importInWorker, type RunningImport } from './import/import-in-worker';
export { type ImportOptions, importReleases } from './import/import-releases';
export type { Progress } from './import/meter';
export type { Outcome, ProblemFacts, SkipReason } from './import/outcome';
export { serveImports } from './import/serve-worker';
export { KINDS } from './kinds';
export { exportSets, importSetFile, isSetFile, readSetFile, SET_FILE_ENDING } from './set-file';
export * from './stored';
