import type { Catalog } from '../../messages';
import type { Topic } from '../../rules';
import type { ChoiceName, Choices, Settings } from '../../settings';
import type { CodeSetsHost } from '../code-sets/code-sets-host';

/** What the options page needs of the rest of the extension. */
export interface OptionsHost {
  readonly version: string;
  catalog(): Promise<Catalog>;
  load(): Promise<Settings>;
  watch(heard: (settings: Settings) => void, signal: AbortSignal): void;
  /** Names of settings that a policy of the organization fixes. */
  fixed(): Promise<readonly ChoiceName[]>;
  save(choices: Choices): Promise<void>;
  setTopics(payers: readonly string[], topics: readonly Topic[], on: boolean): Promise<void>;
  setRule(rule: string, payer: string, on: boolean): Promise<void>;
  /** Match patterns the browser lets Scrubline run on, bundled ones included. */
  granted(): Promise<readonly string[]>;
  /** Called straight from a click; false when the user declined. */
  request(patterns: readonly string[]): Promise<boolean>;
  release(patterns: readonly string[]): Promise<void>;
  commands(): Promise<readonly { readonly name: string; readonly keys: string }[]>;
  openShortcuts(): void;
  /** All that is stored, as readable text. */
  exportData(): Promise<string>;
  /** The settings of an exported file. Rejects with a reason a user can act on; then nothing has changed. */
  importData(text: string): Promise<void>;
  readonly codeSets: CodeSetsHost;
  clearRecent(): Promise<void>;
  eraseAll(): Promise<void>;
}
