import type { CodeEntry } from './schema/codes';
import type { ExcludesPair } from './schema/excludes';
import type { IcdTableFile } from './schema/icd-validity';
import type { ProcedureFactsFile } from './schema/procedure-facts';
import type { StanceRecord } from './schema/stances';
import type { DenialCode, ModifierFacts, SourceRecord } from './types';

/** A payer as cards name it; the full record (aliases, plans) is in data/payers.json. */
export interface PayerName {
  readonly id: string;
  readonly name: string;
}

/** A two-digit place of service, in our words. */
export interface PosName {
  readonly code: string;
  readonly name: string;
  readonly detail: string | null;
}

/**
 * The authored data as tools/data/compile.ts puts it together: checked, merged, sorted. Plain JSON, so that the
 * background, the command line and tests read the same thing.
 */
export interface Dataset {
  readonly sources: readonly SourceRecord[];
  readonly codes: readonly CodeEntry[];
  readonly stances: readonly StanceRecord[];
  readonly procedureFacts: Omit<ProcedureFactsFile, '$schema'>;
  readonly excludes: readonly ExcludesPair[];
  readonly modifiers: readonly ModifierFacts[];
  readonly pos: readonly PosName[];
  readonly denials: readonly DenialCode[];
  readonly payers: readonly PayerName[];
  /** Taxonomy code → name. */
  readonly taxonomies: Readonly<Record<string, string>>;
  /** ICD-10-CM code (categories and billed codes) → short name of ours. */
  readonly diagnosisNames: Readonly<Record<string, string>>;
  /** Source ids that stand for the diagnosis names. */
  readonly diagnosisNameSources: readonly string[];
  /** Short phrases with `{x}` to fill in. */
  readonly wording: Readonly<Record<string, string>>;
  readonly icd: IcdTableFile;
}

export type { IcdTableFile };
