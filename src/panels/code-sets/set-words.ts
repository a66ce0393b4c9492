import { i18n } from '#i18n';
import type { ReleaseName } from '../../releases';

const WORDS = {
  'icd10cm-order': 'codeSets.kinds.order',
  'icd10cm-addenda': 'codeSets.kinds.addenda',
  'icd10cm-conversion': 'codeSets.kinds.conversion',
  'icd10cm-tabular': 'codeSets.kinds.tabular',
  hcpcs: 'codeSets.kinds.hcpcs',
  ptp: 'codeSets.kinds.ptp',
  mue: 'codeSets.kinds.mue',
  'add-on': 'codeSets.kinds.addOn',
  'fee-schedule': 'codeSets.kinds.fees',
  taxonomy: 'codeSets.kinds.taxonomy',
  'code-editor': 'codeSets.kinds.editor',
} as const satisfies Record<ReleaseName['kind'], string>;

/** Every kind that can be imported, in the order in which they are told. */
export const KINDS = Object.keys(WORDS) as readonly ReleaseName['kind'][];

const SETTINGS = {
  practitioner: 'codeSets.settings.practitioner',
  'outpatient-hospital': 'codeSets.settings.hospital',
  dme: 'codeSets.settings.dme',
} as const;

export function kindWords(kind: ReleaseName['kind']): string {
  return i18n.t(WORDS[kind]);
}

/** `NCCI pairs 2026Q3, practitioner`. */
export function releaseWords({
  kind,
  label,
  setting,
}: Pick<ReleaseName, 'kind' | 'label'> & { readonly setting: string | null }): string {
  const name = `${kindWords(kind)} ${label}`;
  return setting !== null && setting in SETTINGS
    ? `${name}, ${i18n.t(SETTINGS[setting as keyof typeof SETTINGS])}`
    : name;
}

/** `885 kB`, `4.2 MB`. */
export function sizeWords(bytes: number): string {
  const isLarge = bytes >= 1_000_000;
  return new Intl.NumberFormat('en-US', {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(bytes / (isLarge ? 1_000_000 : 1_000));
}

export const countWords = (count: number) => new Intl.NumberFormat('en-US').format(count);
