import {
  createMemoryStore,
  type ImportOptions,
  importReleases,
  type Outcome,
  type SetStore,
} from '../../src/releases';
import { describeOutcome } from './describe-outcome';
import { nodeFile } from './node-file';

/**
 * Imports files from the disk into a store in memory, as the options page does into the browser's.
 *
 * @throws Error with one line for each file that cannot be imported
 */
export async function openFiles(
  paths: readonly string[],
  options: Partial<Pick<ImportOptions, 'accepted' | 'answers' | 'onProgress'>> = {},
): Promise<{ readonly store: SetStore; readonly outcomes: readonly Outcome[] }> {
  const store = createMemoryStore();
  const files = await Promise.all(paths.map(nodeFile));
  const outcomes = await importReleases({ files, store, accepted: options.accepted ?? true, ...options });
  const bad = outcomes.filter(({ state }) => state === 'problem' || state === 'needs-notice');
  if (bad.length > 0) throw new Error(bad.map(describeOutcome).join('\n'));
  return { store, outcomes };
}
