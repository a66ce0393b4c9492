/**
 * Words as they are compared, in titles and in queries alike: lower case, without accents, possessives and plural
 * endings. `W/O` and `w/` are words; `X-ray` is one.
 */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/\bx[- ]?rays?\b/g, 'xray')
    .replace(/\bw\/o\b/g, 'without')
    .replace(/\bw\//g, 'with ')
    .replace(/['’]s\b/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map(withoutPlural);
}

/** `fractures` and `fracture`, `injuries` and `injury` are one; `diabetes`, `pelvis` and `pus` stay. */
function withoutPlural(word: string): string {
  if (word.length < 5 || !word.endsWith('s') || /(?:ss|us|is|tes|ses|xes|ous)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.slice(0, -1);
}

/** Words that say nothing by themselves: a query need not find them. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set([
  'a',
  'an',
  'and',
  'at',
  'by',
  'for',
  'from',
  'in',
  'into',
  'is',
  'of',
  'on',
  'or',
  'the',
  'to',
]);
