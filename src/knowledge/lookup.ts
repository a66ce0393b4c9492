import { type Code, isModifier, parseCode, parseModifiers, parseProcedure } from '../codes';
import { buildCard, type CardOptions, modifierUseOf } from './card';
import type { Search } from './search';
import type { Store } from './store';
import type { Card, Hit, LookupResult, ProcedureFacts } from './types';

/** How many hits a look-up shows. */
const HITS = 20;

/**
 * Answers what was typed into the look-up: a code in any form people write it (`0554T`, `76377-26`, `m5450`) with its
 * card, or words (`bone strength`) with ranked hits. Where a string may be a code of two systems, the one that is known
 * wins and the other is suggested.
 */
export function lookUp(
  store: Store,
  search: Search,
  factsOf: (code: string) => ProcedureFacts | null,
  query: string,
  options: CardOptions,
): LookupResult {
  const wanted = query.trim();
  const { codes, modifiers } = codesIn(store, wanted);
  const [first, ...others] = codes;
  if (first === undefined) {
    return { query, card: null, modifiers: [], hits: search.search(wanted, HITS), suggestions: [] };
  }
  const card = buildCard(store, first, factsOf(first.code), options);
  return {
    query,
    card,
    modifiers: modifiers.flatMap((modifier) => modifierUseOf(store, card, modifier) ?? []),
    hits: [],
    suggestions: [
      ...card.meant.map((code) => hitOf(store, { system: meantSystem(store, card, code), code })),
      ...others.filter((code) => isKnown(store, code)).map((code) => hitOf(store, code)),
      ...otherKinds(search, wanted),
    ],
  };
}

/** The codes a query may be, the likeliest first, and the modifiers typed with it. */
function codesIn(store: Store, query: string): { codes: Code[]; modifiers: readonly string[] } {
  const whole = parseCode(query);
  if (whole.length > 0) {
    const known = whole.filter((code) => isKnown(store, code));
    return { codes: [...known, ...whole.filter((code) => !known.includes(code))], modifiers: [] };
  }
  const read = parseProcedure(query, { column: true });
  if (read === null) return { codes: [], modifiers: [] };
  const rest = query.slice(read.wholeEnd).trim();
  if (rest === '') return { codes: [read.code], modifiers: read.modifiers };
  // What follows is nothing but modifiers, known or not: "76377 26 ZZ". Anything else makes it words.
  const more = parseModifiers(rest);
  const only = rest.split(/[^0-9A-Za-z]+/).every((part) => part === '' || part.length % 2 === 0);
  if (!only || more.length === 0 || !more.every(isModifier)) return { codes: [], modifiers: [] };
  return { codes: [read.code], modifiers: [...read.modifiers, ...more] };
}

function isKnown(store: Store, { system, code }: Code): boolean {
  return store.entry(system, code) !== null || (system === 'icd10cm' && store.icd.has(code));
}

/** `N130` is a diagnosis undotted and a remark code too: what else the very same characters stand for. */
function otherKinds(search: Search, query: string): readonly Hit[] {
  const bare = query.replace('.', '').toUpperCase();
  return search
    .search(query, HITS)
    .filter(({ system, code }) => code === bare && ['modifier', 'pos', 'carc', 'rarc'].includes(system));
}

function meantSystem(store: Store, card: Card, code: string): Code['system'] {
  if (card.system === 'icd10cm') return 'icd10cm';
  return store.entry('cpt', code) ? 'cpt' : 'hcpcs';
}

function hitOf(store: Store, { system, code }: Code): Hit {
  return { system, code, name: store.name(system, code) ?? '', detail: null, score: 1 };
}
