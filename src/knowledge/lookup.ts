import { type Code, isModifier, parseCode, parseModifiers, parseProcedure } from '../codes';
import { buildCard, type CardFacts, type CardOptions, modifierUseOf } from './card';
import type { Search, SearchFilters } from './search/search';
import type { Store } from './store';
import type { Card, Hit, LookupResult } from './types';

/** How many hits a look-up shows. */
const HITS = 20;

/**
 * Answers what was typed into the look-up: a code in any form people write it (`0554T`, `76377-26`, `m5450`) with its
 * card, or words (`bone strength`) with ranked hits. Where a string may be a code of two systems, the one that is known
 * wins and the other is suggested.
 */
export function lookUp(
  facts: CardFacts,
  search: Search,
  query: string,
  options: CardOptions,
  filters: SearchFilters = {},
): LookupResult {
  const { store } = facts;
  const wanted = query.trim();
  const { codes, modifiers } = codesIn(facts, wanted);
  const [first, ...others] = codes;
  if (first === undefined) {
    return { query, card: null, modifiers: [], hits: search.search(query, HITS, filters), suggestions: [] };
  }
  const card = buildCard(facts, first, options);
  return {
    query,
    card,
    modifiers: modifiers.flatMap((modifier) => modifierUseOf(store, card, modifier) ?? []),
    hits: [],
    suggestions: [
      ...card.meant.map((code) => hitOf(store, { system: meantSystem(store, card, code), code })),
      ...others.filter((code) => isKnown(facts, code)).map((code) => hitOf(store, code)),
      ...otherKinds(store, wanted),
    ],
  };
}

/** The codes a query may be, the likeliest first, and the modifiers typed with it. */
function codesIn(facts: CardFacts, query: string): { codes: Code[]; modifiers: readonly string[] } {
  const whole = parseCode(query);
  if (whole.length > 0) {
    const known = whole.filter((code) => isKnown(facts, code));
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

function isKnown({ store, imported }: CardFacts, { system, code }: Code): boolean {
  if (store.entry(system, code) !== null) return true;
  if (system === 'icd10cm') return store.icd.has(code) || imported.title(code, null) !== null;
  return system === 'hcpcs' && imported.hcpcs(code) !== null;
}

/**
 * `N130` is a diagnosis undotted and a remark code too: what else the very same characters stand for. Asked of the lists
 * themselves: a search would build its index for it, which takes longer than all the rest of a first look-up.
 */
function otherKinds({ dataset, modifier }: Store, query: string): readonly Hit[] {
  const bare = query.replace('.', '').toUpperCase();
  const known = modifier(bare);
  const place = dataset.pos.find(({ code }) => code === bare);
  const denials = (['carc', 'rarc'] as const).flatMap((system) => {
    const found = dataset[system === 'carc' ? 'carcs' : 'rarcs'].find(({ code }) => code === bare);
    return found ? [{ system, code: bare, name: found.meaning, detail: found.advice, score: 1 }] : [];
  });
  return [
    ...(known
      ? [{ system: 'modifier' as const, code: bare, name: known.name, detail: known.meaning, score: 1 }]
      : []),
    ...(place
      ? [{ system: 'pos' as const, code: bare, name: place.name, detail: place.detail, score: 1 }]
      : []),
    ...denials,
  ];
}

function meantSystem(store: Store, card: Card, code: string): Code['system'] {
  if (card.system === 'icd10cm') return 'icd10cm';
  return store.entry('cpt', code) ? 'cpt' : 'hcpcs';
}

function hitOf(store: Store, { system, code }: Code): Hit {
  return { system, code, name: store.name(system, code) ?? '', detail: null, score: 1 };
}
