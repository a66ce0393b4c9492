import { undottedIcd } from '../../codes';
import type { ExcludesHit } from '../excludes';
import type { ImportedFacts, ImportedNotes } from './facts';

/**
 * Excludes1 notes of an imported tabular list between the diagnoses of a claim, in their order. A note names what it
 * excludes in brackets after its words: codes, headings (`M80.-`) and ranges (`O00-O9A`).
 */
export function excludesByNotes(imported: ImportedFacts, codes: readonly string[]): ExcludesHit[] {
  const notes = new Map(codes.map((code) => [code, imported.notes(code)]));
  const excludes = (code: string, other: string): string | null => {
    const found = notes.get(code) ?? null;
    return found !== null && isExcluded(found, other) ? found.release : null;
  };
  return codes.flatMap((first, index) =>
    codes.slice(index + 1).flatMap((second): ExcludesHit[] => {
      const release = excludes(first, second) ?? excludes(second, first);
      if (release === null) return [];
      return [{ a: first, b: second, pair: { a: first, b: second, certainty: 'both', sources: [release] } }];
    }),
  );
}

function isExcluded({ notes }: ImportedNotes, code: string): boolean {
  return notes.some(
    ({ kind, text }) => kind === 'excludes1' && codesNamed(text).some((named) => covers(named, code)),
  );
}

/** What a note's brackets name: `[from, to]`, equal for a single code or heading. */
export function codesNamed(note: string): (readonly [from: string, to: string])[] {
  return [...note.matchAll(/\(([^()]*)\)/g)].flatMap(([, inside = '']) =>
    [...inside.matchAll(NAMED)].map(([, from = '', to]) => [clean(from), clean(to ?? from)] as const),
  );
}

const CODE = String.raw`[A-Z](?:\d[0-9A-Z]|[A-Z]\d)(?:\.[0-9A-Z]{1,4})?`;
const NAMED = new RegExp(String.raw`\b(${CODE})(?:\.?-?(?:\s*-\s*|\s+to\s+)(${CODE}))?`, 'g');

const clean = (code: string) => undottedIcd(code);

/** A code within a heading, or between two; the end of a range covers all beneath it. */
function covers([from, to]: readonly [string, string], code: string): boolean {
  const bare = undottedIcd(code);
  return bare.startsWith(from) || bare.startsWith(to) || (bare >= from && bare <= to);
}
