import type { Knowledge } from '../knowledge';

/** Last day the loaded ICD-10-CM years cover; null when none is loaded. */
export function lastLoadedDay(knowledge: Knowledge): string | null {
  return knowledge
    .releases()
    .filter((release) => release.kind.startsWith('icd10cm'))
    .reduce<string | null>((last, { to }) => (to !== null && (last === null || to > last) ? to : last), null);
}

/** true when a DOS lies beyond every loaded ICD-10-CM year: an unknown code may simply be new then. */
export function afterLoadedYears(knowledge: Knowledge, dos: string | null): boolean {
  const last = lastLoadedDay(knowledge);
  return dos !== null && last !== null && dos > last;
}

/** First day the loaded ICD-10-CM years cover; null when none is loaded. */
export function firstLoadedDay(knowledge: Knowledge): string | null {
  return knowledge
    .releases()
    .filter((release) => release.kind.startsWith('icd10cm'))
    .reduce<string | null>(
      (first, { from }) => (from !== null && (first === null || from < first) ? from : first),
      null,
    );
}
