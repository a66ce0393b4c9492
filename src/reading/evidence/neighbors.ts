import { type Code, plausibleCpt } from '../../codes';
import { standsAlone } from '../text/printed';
import { choose, type Draft } from './draft';
import type { EvidenceName } from './weights';

function support({ best }: Draft, name: EvidenceName): void {
  best.verdict = best.set.add(name).verdict();
}

/** Lines of a printed text set their codes below each other: what stands in the column of two codes is one more. */
export function align(text: string, drafts: readonly Draft[]): void {
  const columns = new Map<number, Draft[]>();
  for (const one of drafts) {
    const { start } = one.candidate;
    const at = start - text.lastIndexOf('\n', start - 1);
    if (at < 4 || one.best.code.system === 'icd10cm' || !standsAlone(text, start)) continue;
    const column = columns.get(at) ?? [];
    columns.set(at, column);
    column.push(one);
  }
  for (const column of columns.values()) {
    if (column.filter(({ best }) => best.verdict.accepted).length < 2) continue;
    for (const one of column) support(one, 'column-peer');
  }
}

/** So many everyday procedures in one text are no accident: one number in a hundred is one. */
const TOGETHER = 3;

/** Different numbers of one text that are all everyday procedures, with nothing against them, vouch for each other. */
export function gather(drafts: readonly Draft[]): void {
  if (drafts.length < TOGETHER) return;
  const everyday = drafts.filter(
    ({ best }) => best.code.system === 'cpt' && best.set.has('known') && best.verdict.score > 0,
  );
  if (new Set(everyday.map(({ best }) => best.code.code)).size < TOGETHER) return;
  for (const one of everyday) support(one, 'alike');
}

/** `rooms 71275 and B4081`: what a number is, the next of its list is, too. */
export function passOn(drafts: readonly Draft[]): void {
  for (let index = 1; index < drafts.length; index++) {
    const one = drafts[index];
    if (one?.linked && drafts[index - 1]?.best.set.has('street')) support(one, 'street');
  }
}

/** Two letter-and-digits codes side by side vouch for each other; bare digits do not. */
export function vouch(drafts: readonly Draft[], billing: 0 | 1 | 2): void {
  for (let index = 1; index < drafts.length; index++) {
    const before = drafts[index - 1];
    const one = drafts[index];
    if (!one?.linked || !before || !distinctive(before) || !distinctive(one)) continue;
    // `rooms A4550 and B4081`: what is surely none vouches for none.
    if (before.best.verdict.score < 0 || one.best.verdict.score < 0) continue;
    // Letter and four digits is the form of many parts and orders, too.
    if (billing === 0 && one.best.set.has('shape-hcpcs')) continue;
    // A letter, two digits and one after a point is the form of shelves, too.
    if (
      billing < 2 &&
      one.best.set.has('one-decimal') &&
      before.best.set.has('one-decimal') &&
      !(billing === 1 && isChapterRange(before, one))
    )
      continue;
    support(before, 'alike');
    support(one, 'alike');
  }
}

/** `77002 - 77003`, `70496 or 70498`: numbers of one family in a list on a billing page. */
export function kindred(drafts: readonly Draft[]): void {
  for (let index = 1; index < drafts.length; index++) {
    const before = drafts[index - 1];
    const one = drafts[index];
    if (!one?.linked || !before || !related(before.best.code, one.best.code, one.closesRange)) continue;
    for (const draft of [before, one]) {
      support(draft, 'kin');
      if (one.closesRange) support(draft, 'range');
    }
  }
}

/** `M54.0-M54.3`: from one diagnosis to another of its category. */
function isChapterRange(before: Draft, one: Draft): boolean {
  return one.closesRange && before.best.code.code.slice(0, 3) === one.best.code.code.slice(0, 3);
}

function related(one: Code, other: Code, range: boolean): boolean {
  if (one.system !== 'cpt' || other.system !== 'cpt' || one.code === other.code) return false;
  if (!plausibleCpt(one.code) || !plausibleCpt(other.code)) return false;
  if (one.code.slice(0, 3) === other.code.slice(0, 3)) return true;
  const apart = Number(other.code) - Number(one.code);
  return range && apart > 0 && apart <= 200;
}

function distinctive({ best }: Draft): boolean {
  return best.set.has('shape-hcpcs') || best.set.has('shape-suffix') || best.set.has('shape-dotted');
}

/** Being in a list with a code makes a code of a candidate, in both directions, within one system family. */
export function shareNeighbors(drafts: Draft[]): void {
  for (let round = 0; round < 2; round++) {
    for (let index = 1; index < drafts.length; index++) shareBetween(drafts[index - 1], drafts[index]);
    for (let index = drafts.length - 1; index > 0; index--) shareBetween(drafts[index], drafts[index - 1]);
  }
}

function shareBetween(from: Draft | undefined, to: Draft | undefined): void {
  if (!from || !to || !from.best.verdict.accepted) return;
  const later = from.candidate.start < to.candidate.start ? to : from;
  if (!later.linked) return;
  const diagnosis = from.best.code.system === 'icd10cm';
  for (const option of to.options) {
    if ((option.code.system === 'icd10cm') !== diagnosis || option.set.has('neighbor')) continue;
    option.set.add('neighbor').drop('needs-diagnosis-context');
    option.verdict = option.set.verdict();
  }
  choose(to);
}
