import { type Code, type CodeSystem, describeForm } from '../codes';
import { diagnosisChips, procedureChips } from './chips';
import { indicatorModifiers } from './indicator-modifiers';
import { meantCodes } from './near';
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

/** Everything known of one code, ready to show: names, sources and codes are all resolved. */
export function buildCard(
  store: Store,
  code: Code,
  facts: ProcedureFacts | null,
  { dos, payer }: CardOptions,
): Card {
  const entry = store.entry(code.system, code.code);
  const procedure = entry !== null && entry.system !== 'icd10cm' ? entry : null;
  const validity = code.system === 'icd10cm' ? store.icd.validity(code.code, dos) : null;
  const level = entry ? 'entry' : code.system === 'icd10cm' && store.icd.has(code.code) ? 'validity' : 'form';
  const name = store.name(code.system, code.code);
  const meant = level === 'form' ? meantCodes(store, code.system, code.code) : [];
  const card: Omit<Card, 'sources'> = {
    system: code.system,
    code: code.code,
    level,
    name,
    summary: entry?.summary ?? [],
    chips: validity
      ? diagnosisChips(store, validity, store.icd.bits(code.code))
      : procedureChips(store, code, entry, facts, dos),
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
    parents: validity ? parentsOf(store, code.code) : [],
    meant,
    names: namesOf(store, code.system, [...(validity?.replacements ?? []), ...meant]),
    // A name alone says little: then the form's range is worth showing beside it.
    form:
      level === 'form' || (procedure !== null && procedure.summary === undefined) ? formOf(store, code) : [],
  };
  const extra = [
    ...(entry?.sources ?? (name === null ? [] : store.dataset.diagnosisSources)),
    ...(facts?.sources ?? []),
    ...sourcesOfValidity(validity),
  ];
  return { ...card, sources: sourcesIn(store, card, extra) };
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

function parentsOf(store: Store, code: string): Card['parents'] {
  return store.icd.parents(code).map((parent) => ({ code: parent, name: store.name('icd10cm', parent) }));
}

function namesOf(store: Store, system: CodeSystem, codes: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    codes.flatMap((code) => {
      const name = store.name(system, code);
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
function sourcesOfValidity(validity: Validity | null): string[] {
  if (validity === null || validity.state === 'not-checked') return [];
  return [validity.inferred ? 'icd10cm-conversion-fy2026' : `icd10cm-${validity.release.toLowerCase()}`];
}

/** The records of every source that anything on the card names, in the order in which they are named. */
function sourcesIn(store: Store, card: object, extra: readonly string[]): SourceRecord[] {
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
  return [...ids].flatMap((id) => store.source(id) ?? []);
}

/** A modifier typed with a code, explained: as the code's own entry has it, else in general. */
export function modifierUseOf(store: Store, card: Card | null, modifier: string): ModifierUse | null {
  const own = card?.modifiers.find((row) => row.modifier === modifier);
  if (own) return own;
  const known = store.modifier(modifier);
  if (known === null) return null;
  return { modifier, name: known.name, use: 'rare', when: known.meaning, sources: known.sources };
}
