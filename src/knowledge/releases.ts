import type { Dataset } from './dataset';
import { firstDayOf, lastDayOf } from './dates';

/** One thing that can judge, for "what was checked". */
export interface LoadedRelease {
  readonly kind: string;
  readonly label: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Id of an imported set; null for what is bundled. */
  readonly id: string | null;
  readonly setting: string | null;
}

/** Releases the bundled dataset holds: one a fiscal year of ICD-10-CM, and the fee-schedule and MUE numbers. */
export function bundledReleases(dataset: Dataset): LoadedRelease[] {
  return dataset.icd.years.map((year) => ({
    kind: 'icd10cm',
    label: `FY${year}`,
    from: firstDayOf(year),
    to: lastDayOf(year),
    id: null,
    setting: null,
  }));
}
