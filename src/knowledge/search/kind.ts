import type { Hit } from '../types';

/** Words that say which kind of code is meant: `modifier 59`, `POS 11`, `CO-97`, `remark N130`. */
const KINDS: readonly (readonly [pattern: RegExp, systems: readonly Hit['system'][]])[] = [
  [/^(?:modifier|mod)s?\b[\s:#-]*/i, ['modifier']],
  [/^(?:pos|place of service)\b[\s:#-]*/i, ['pos']],
  [/^(?:carc|denial|reason)\b(?: code)?[\s:#-]*/i, ['carc']],
  [/^(?:CO|PR|OA|PI|CR)[\s-]+(?=[0-9A-Z]\d{0,2}$)/i, ['carc']],
  [/^(?:rarc|remark)\b(?: code)?[\s:#-]*/i, ['rarc']],
  [/^(?:cpt|hcpcs|procedure)\b(?: code)?[\s:#-]*/i, ['cpt', 'hcpcs']],
  [/^(?:icd(?:-?10)?(?:-?cm)?|dx|diagnosis)\b(?: code)?[\s:#-]*/i, ['icd10cm']],
];

/** A query without the word that names its kind, and the systems that word allows (null: any). */
export function splitKind(query: string): { wanted: string; systems: readonly Hit['system'][] | null } {
  const typed = query.trim();
  const kind = KINDS.find(([pattern]) => pattern.test(typed));
  const rest = kind ? typed.replace(kind[0], '') : typed;
  // "Denial" alone is a word to look for, not a kind of nothing.
  return kind && rest !== '' ? { wanted: rest, systems: kind[1] } : { wanted: typed, systems: null };
}
