import type { ClaimView } from './claim-view';
import type { RuleSet } from './rule-set';
import type { Checked } from './types';

type Done = Checked['checked'][number];
type Undone = Checked['notChecked'][number];

/** Kinds of releases that rules ask; others only fill cards. */
const JUDGES: ReadonlySet<string> = new Set([
  'icd10cm',
  'icd10cm-tabular',
  'hcpcs',
  'ptp',
  'mue',
  'add-on',
  'fee-schedule',
]);

/**
 * What was and was not checked for a claim, and why, as tokens for the i18n module. An empty list of
 * findings means no more than this says.
 */
export function checkedOf(view: ClaimView, set: RuleSet, muted: number, outsideFocus: boolean): Checked {
  const { claim, knowledge } = view;
  const checked: Done[] = [{ what: 'rules', detail: String(set.rules.length) }];
  const notChecked: Undone[] = [];
  const miss = (what: string, why: string) => notChecked.push({ what, why });

  const releases = knowledge.releases().filter(({ kind }) => JUDGES.has(kind));
  for (const kind of new Set(releases.map((release) => release.kind))) {
    const labels = releases.filter((release) => release.kind === kind).map(({ label }) => label);
    checked.push({ what: kind, detail: [...new Set(labels)].join(', ') });
  }
  if (view.dos === null) miss('dates', 'no-dos');
  if (view.payer === null) miss('payer-rules', 'no-payer');
  else if (outsideFocus) miss('payer-rules', 'outside-focus');
  if (view.setting === 'unknown') miss('setting', 'judged-as-practitioner');
  if (claim.diagnoses.length === 0) miss('diagnoses', 'none-shown');
  else if (claim.diagnoses.some(({ code }) => knowledge.validity(code, view.dos).state === 'not-checked')) {
    miss('diagnoses', 'year-not-loaded');
  }
  if (claim.lines.length > 0 && claim.lines.every((line) => line.pointers === null)) {
    miss('pointers', 'none-shown');
  }
  const setting = view.setting === 'unknown' ? 'practitioner' : view.setting;
  for (const kind of ['ptp', 'mue']) {
    const imported = releases.filter((release) => release.kind === kind);
    if (imported.length === 0) miss(kind, 'not-imported');
    else if (!imported.some((release) => release.setting === setting)) miss(kind, 'other-setting');
  }
  if (!view.whole) miss('missing-lines', claim.kind === 'list' ? 'list-row' : 'lines-unclear');
  const said = new Set(notChecked.flatMap(({ what, why }) => [why, `no-${what}`]));
  for (const token of claim.unclear) if (!said.has(token)) miss('reading', token);
  return {
    claim: claim.id,
    payer: view.payer,
    dos: view.dos,
    setting: view.setting,
    checked,
    notChecked,
    muted,
  };
}
