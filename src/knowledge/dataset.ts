import type { CodeEntry } from './schema/codes';
import type { Carc, Rarc } from './schema/denials';
import type { ExcludesPair } from './schema/excludes';
import type { DiagnosisName } from './schema/icd-names';
import type { IcdTableFile } from './schema/icd-validity';
import type { Modifier } from './schema/modifiers';
import type { Portal } from './schema/portals';
import type { PlaceOfService } from './schema/pos';
import type { ProcedureFactsFile } from './schema/procedure-facts';
import type { SearchWords } from './schema/search-words';
import type { StanceRecord } from './schema/stances';
import type { SourceRecord } from './types';

/** A payer as lists show it; how pages name it is in the content tables. */
export interface KnownPayer {
  readonly id: string;
  readonly name: string;
  /** One of the payers a user can focus on. */
  readonly focus: boolean;
  readonly plans: readonly { readonly id: string; readonly name: string }[];
}

/** A portal as lists show it. */
export type KnownPortal = Pick<
  Portal,
  'id' | 'name' | 'group' | 'payer' | 'hosts' | 'access' | 'certainty' | 'note'
>;

/**
 * The authored data as tools/data/compile.ts puts it together: checked, merged, sorted. Plain JSON, so that the
 * background, the command line and tests read the same thing. Payers are in the content tables.
 */
export interface Dataset {
  readonly sources: readonly SourceRecord[];
  readonly codes: readonly CodeEntry[];
  readonly stances: readonly StanceRecord[];
  readonly procedureFacts: ProcedureFactsFile;
  readonly excludes: readonly ExcludesPair[];
  readonly modifiers: readonly Modifier[];
  readonly pos: readonly PlaceOfService[];
  readonly carcs: readonly Carc[];
  readonly rarcs: readonly Rarc[];
  readonly payers: readonly KnownPayer[];
  readonly portals: readonly KnownPortal[];
  /** Taxonomy code → name. */
  readonly taxonomies: Readonly<Record<string, string>>;
  /** Three-character ICD-10-CM category → short name of ours. */
  readonly categories: Readonly<Record<string, string>>;
  /** The most billed diagnoses with the words billers type for them. */
  readonly diagnoses: readonly DiagnosisName[];
  /** Source ids that stand for the names of categories and diagnoses. */
  readonly diagnosisSources: readonly string[];
  /** Short phrases with `{x}` to fill in. */
  readonly wording: Readonly<Record<string, string>>;
  /** What is meant by the short forms and everyday words billers type. */
  readonly searchWords: SearchWords;
  readonly icd: IcdTableFile;
}

export type { IcdTableFile };
