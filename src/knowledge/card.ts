import { type Code, type CodeSystem, describeForm, undottedIcd } from '../codes';
import { diagnosisChips, procedureChips } from './chips';
import type { ImportedFacts } from './imported/facts';
import { officialFacts } from './imported/official-facts';
import { importedSource } from './imported/sources';
import { indicatorModifiers } from './indicator-modifiers';
import { meantCodes } from './near';
import type { ProcedureFactsOf } from './procedure-facts';
import type { CodeEntry, ProcedureEntry } from './schema/codes';
import { stancesOf } from './stances';
import type { Store } from './store';
import type { Card, ModifierUse, ProcedureFacts, RelatedCode, SourceRecord, Validity } from './types';

/** For whom and when a card is asked. */
export interface CardOptions {
  /** ISO date; null = the newest release judges. */
  readonly dos: string | null;
  /** Payer id whose stances come first. */
  readonly payer: string | null;
}

/** What cards are built from: the dataset, what is imported, and both together. */
export interface CardFacts {
  readonly store: Store;
  readonly imported: ImportedFacts;
  readonly validity: (code: string, dos: string | null) => Validity;
  readonly procedure: ProcedureFactsOf;
}

/** Everything known of one code, ready to show: names, sources and codes are all resolved. */
export function buildCard(given: CardFacts, code: Code, { dos, payer }: CardOptions): Card {
  const { store, imported } = given;
  const facts = code.system === 'icd10cm' ? null : given.procedure(code.code, dos);
  const entry = store.entry(code.system, code.code);
  const procedure = entry !== null && entry.system !== 'icd10cm' ? entry : null;
  const validity = code.system === 'icd10cm' ? given.validity(code.code, dos) : null;
  const official = officialFacts(given, code, dos);
  const level = levelOf(given, code, entry, official);
  const name = store.name(code.system, code.code) ?? official?.title ?? null;
  const meant = level === 'form' ? meantCodes(store, code.system, code.code) : [];
  const card: Omit<Card, 'sources'> = {
    system: code.system,
    code: code.code,
    level,
    name,
    summary: entry?.summary ?? [],
    chips: validity
      ? diagnosisChips(store, validity, store.icd.bits(code.code))
      : procedureChips(store, code, entry, facts, dos, imported.hcpcs(code.code)),
    serviceType: procedure?.serviceType ?? null,
    sites: procedure?.sites ?? [],
    clinical: entry?.clinical ?? [],
    workflow: procedure?.workflow ?? [],
    rules: entry?.rules ?? [],
    payersInScope: procedure?.payersInScope ?? [],
    stances: code.system === 'icd10cm' ? [] : stancesOf(store.dataset.stances, code.code, payer),
    modifiers: modifiersOf(store, entry, facts),
    taxonomies: taxonomiesOf(store, procedure),
    relatedDiagnoses: relatedOf(store, entry?.relatedDiagnoses),
    relatedProcedures: relatedOf(store, entry?.relatedProcedures),
    disagreements: entry?.disagreements ?? [],
    noData: procedure?.noData ?? [],
    validity,
    parents: validity ? parentsOf(given, code.code, dos) : [],
    meant,
    names: namesOf(given, code.system, [...(validity?.replacements ?? []), ...meant]),
    official,
    // A name alone says little: then the form's range is worth showing beside it.
    form:
      level === 'form' || (procedure !== null && procedure.summary === undefined) ? formOf(store, code) : [],
  };
  const extra = [
    ...(entry?.sources ?? (name === null ? [] : store.dataset.diagnosisSources)),
    ...(facts?.sources ?? []),
    ...sourcesOfValidity(given, validity),
    ...(official?.sources ?? []),
  ];
  return { ...card, sources: sourcesIn(given, card, extra) };
}

/** An authored entry, else what an imported release tells, else what the tables know, else the form alone. */
function levelOf(
  { store }: CardFacts,
  { system, code }: Code,
  entry: CodeEntry | null,
  official: Card['official'],
): Card['level'] {
  if (entry !== null) return 'entry';
  if (system === 'icd10cm' && (official !== null || store.icd.has(code))) return 'validity';
  return official === null ? 'form' : 'validity';
}

/** The authored rows, then what the fee schedule's indicators add. */
function modifiersOf(store: Store, entry: CodeEntry | null, facts: ProcedureFacts | null): ModifierUse[] {
  const authored = (entry?.modifiers ?? []).map((row) => ({
    ...row,
    name: store.modifier(row.modifier)?.name ?? '',
  }));
  const told = new Set(authored.map(({ modifier }) => modifier));
  return [...authored, ...indicatorModifiers(store, facts).filter(({ modifier }) => !told.has(modifier))];
}

function taxonomiesOf(store: Store, entry: ProcedureEntry | null): Card['taxonomies'] {
  return (entry?.taxonomies ?? []).map((row) => ({ ...row, name: store.dataset.taxonomies[row.code] ?? '' }));
}

function relatedOf(store: Store, rows: CodeEntry['relatedDiagnoses']): RelatedCode[] {
  return (rows ?? []).map((row) => {
    const system = systemOf(store, row.code);
    return { ...row, system, name: store.name(system, row.code) ?? '' };
  });
}

function systemOf(store: Store, code: string): CodeSystem {
  if (store.entry('cpt', code)) return 'cpt';
  return store.entry('hcpcs', code) ? 'hcpcs' : 'icd10cm';
}

/** The headings above, by the bundled table, or by the imported year that knows the code where the table does not. */
function parentsOf({ store, imported }: CardFacts, code: string, dos: string | null): Card['parents'] {
  const bare = undottedIcd(code);
  const known = store.icd.parents(code);
  const above = known.length > 0 ? known : imported.above(bare, dos).map((row) => row.code);
  return above.map((parent) => ({
    code: parent,
    name: store.name('icd10cm', parent) ?? imported.title(parent, dos),
  }));
}

function namesOf(
  { store, imported }: CardFacts,
  system: CodeSystem,
  codes: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    codes.flatMap((code) => {
      const name = store.name(system, code) ?? (system === 'icd10cm' ? imported.title(code, null) : null);
      return name === null ? [] : [[code, name]];
    }),
  );
}

/** What the form tells, as tokens panels put into words, and as sentences where the tables know a little more. */
function formOf(store: Store, code: Code): string[] {
  const { category, section, system } = describeForm(code);
  const tokens = [system, category, section].filter((token) => token !== null);
  if (system !== 'icd10cm') return tokens;
  const parent = code.code.slice(0, 3);
  const name = store.dataset.categories[parent];
  if (!store.icd.has(parent)) return [...tokens, store.words('form.category-unknown', { category: parent })];
  return name === undefined
    ? tokens
    : [...tokens, store.words('form.category-known', { category: parent, name })];
}

/** The release that answered stands for the validity of a diagnosis. */
function sourcesOfValidity({ imported }: CardFacts, validity: Validity | null): string[] {
  if (validity === null || validity.state === 'not-checked') return [];
  const release = imported.releases.find(
    ({ kind, label }) => kind === 'icd10cm' && label === validity.release,
  );
  if (release?.id) return [release.id];
  return [validity.inferred ? 'icd10cm-conversion-fy2026' : `icd10cm-${validity.release.toLowerCase()}`];
}

/** The records of every source that anything on the card names, in the order in which they are named. */
function sourcesIn({ store, imported }: CardFacts, card: object, extra: readonly string[]): SourceRecord[] {
  const ids = new Set<string>();
  const collect = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (/source(?:s)?$/i.test(key)) ids.add(value);
    } else if (Array.isArray(value)) {
      for (const item of value) collect(item, key);
    } else if (value !== null && typeof value === 'object') {
      for (const [name, item] of Object.entries(value)) collect(item, name);
    }
  };
  collect(card, '');
  for (const id of extra) ids.add(id);
  return [...ids].flatMap((id) => store.source(id) ?? importedSource(store, imported, id) ?? []);
}

/** A modifier typed with a code, explained: as the code's own entry has it, else in general. */
export function modifierUseOf(store: Store, card: Card | null, modifier: string): ModifierUse | null {
  const own = card?.modifiers.find((row) => row.modifier === modifier);
  if (own) return own;
  const known = store.modifier(modifier);
  if (known === null) return null;
  return { modifier, name: known.name, use: 'rare', when: known.meaning, sources: known.sources };
}
