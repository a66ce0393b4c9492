import { i18n } from '#i18n';

const DONE = {
  rules: 'checked.done.rules',
  icd10cm: 'checked.done.icd10cm',
  hcpcs: 'checked.done.hcpcs',
  ptp: 'checked.done.ptp',
  mue: 'checked.done.mue',
  'add-on': 'checked.done.addOn',
  'fee-schedule': 'checked.done.fees',
  'icd10cm-tabular': 'checked.done.tabular',
} as const;

const SUBJECTS = {
  dates: 'checked.what.dates',
  'payer-rules': 'checked.what.payerRules',
  setting: 'checked.what.setting',
  diagnoses: 'checked.what.diagnoses',
  pointers: 'checked.what.pointers',
  ptp: 'checked.what.ptp',
  mue: 'checked.what.mue',
  'missing-lines': 'checked.what.missingLines',
  reading: 'checked.what.reading',
} as const;

const REASONS = {
  'no-dos': 'checked.why.noDos',
  'no-payer': 'checked.why.noPayer',
  'outside-focus': 'checked.why.outsideFocus',
  'judged-as-practitioner': 'checked.why.asPractitioner',
  'none-shown': 'checked.why.noneShown',
  'year-not-loaded': 'checked.why.yearNotLoaded',
  'not-imported': 'checked.why.notImported',
  'other-setting': 'checked.why.otherSetting',
  'list-row': 'checked.why.listRow',
  'lines-unclear': 'checked.why.linesUnclear',
  'no-diagnoses': 'checked.why.noDiagnoses',
  'no-units': 'checked.why.noUnits',
  'no-pointers': 'checked.why.noPointers',
} as const;

const SETTINGS = {
  practitioner: 'checked.settings.practitioner',
  'outpatient-hospital': 'checked.settings.hospital',
  dme: 'checked.settings.dme',
  unknown: 'checked.settings.unknown',
} as const;

const within = <Table extends object>(table: Table, token: PropertyKey): token is keyof Table =>
  Object.hasOwn(table, token);

/** `icd10cm` and `FY2021, FY2025-FY2027` in words. A token without words is shown as it is rather than hidden. */
export function doneWords({ what, detail }: { what: string; detail: string }): string {
  return within(DONE, what) ? i18n.t(DONE[what], [detail]) : `${what} ${detail}`;
}

export const subjectWords = (what: string): string =>
  within(SUBJECTS, what) ? i18n.t(SUBJECTS[what]) : what;

export const reasonWords = (why: string): string => (within(REASONS, why) ? i18n.t(REASONS[why]) : why);

export const settingWords = (setting: string): string =>
  within(SETTINGS, setting) ? i18n.t(SETTINGS[setting]) : setting;
