import { dottedIcd, undottedIcd } from '../../codes';
import {
  type FeeRow,
  maiOf,
  type OrderRow,
  type SetManifest,
  seventhCharacters,
} from '../../releases/stored';
import { fiscalYear } from '../dates';
import type { PairEdit } from '../types';
import { chooseSet } from './choose';
import type {
  ImportedDiagnosis,
  ImportedFacts,
  ImportedNotes,
  ImportedRelease,
  ImportedYear,
  NoteKind,
} from './facts';
import type { LoadedSets } from './loaded-sets';
import type { Replacements } from './replacements';

/** What loaded sets say, in the words of knowledge. */
export function factsOf(loaded: LoadedSets, replacements: Replacements): ImportedFacts {
  const { sets, order, tabular, codeEditor, hcpcs, fees, mue, addOns, ptp, taxonomy } = loaded;

  const yearOn = (day: string | null) => {
    const set = chooseSet(setsOf(order), day, false);
    if (set === null || (day !== null && set.to !== null && day > set.to && set !== newest(order)))
      return null;
    return order.find((table) => table.set === set) ?? null;
  };
  const rowOn = (bare: string, day: string | null) => yearOn(day)?.find(bare)[0] ?? null;

  return {
    releases: sets.map(releaseOf),
    years: [...new Set(order.map(({ set }) => yearOf(set)))].sort(),
    diagnosis(code, day): ImportedYear | null {
      const table = yearOn(day);
      if (table === null) return null;
      const row = table.find(undottedIcd(code))[0];
      const { id: release, label } = table.set;
      return { label, year: yearOf(table.set), release, row: row ? diagnosisOf(row) : null };
    },
    title(code, day) {
      const bare = undottedIcd(code);
      const found =
        rowOn(bare, day) ??
        byAge(order)
          .map((table) => table.find(bare)[0])
          .findLast(Boolean);
      return found?.title ?? null;
    },
    above: (bare, day) =>
      Array.from({ length: Math.max(0, bare.length - 3) }, (_, index) => bare.slice(0, index + 3)).flatMap(
        (parent) => {
          const row = rowOn(parent, day);
          return row ? [diagnosisOf(row)] : [];
        },
      ),
    beneath: (code, day) =>
      (yearOn(day) ?? byAge(order).at(-1))
        ?.beginning(undottedIcd(code))
        .filter((row) => row.code !== undottedIcd(code))
        .map(diagnosisOf) ?? [],
    replacements: (code) => (replacements.get(undottedIcd(code)) ?? []).map(dottedIcd),
    notes: (code) => notesOf(tabular, undottedIcd(code)),
    codeEdits: (code) =>
      (codeEditor?.find(undottedIcd(code)) ?? [])
        .filter(({ system }) => system === 'icd10cm')
        .map(({ editTitle, list }) => ({
          edit: editTitle,
          detail: list === editTitle ? '' : list,
          release: codeEditor?.set.id ?? '',
        })),
    hcpcs(code) {
      const row = hcpcs?.find(code)[0];
      if (hcpcs === null || row === undefined || row.type !== 'code') return null;
      const { long: title, short, added, terminated, coverage } = row;
      return { code, title, short, added, terminated, coverage, release: hcpcs.set.id };
    },
    fees(code, day) {
      const set = chooseSet(setsOf(fees), day, false);
      const rows = fees.find((table) => table.set === set)?.find(code) ?? [];
      const row = rows.find(({ modifier }) => modifier === '') ?? rows[0];
      return row && set ? { code, ...indicatorsOf(row), indicatorSources: [set.id] } : null;
    },
    mue: (code, day) =>
      SETTINGS.flatMap((setting) => {
        const tables = mue.filter(({ set }) => set.setting === setting);
        const set = chooseSet(setsOf(tables), day, false);
        const row = tables.find((table) => table.set === set)?.find(code)[0];
        return row && set ? [{ setting, value: row.units, mai: maiOf(row), sources: [set.id] }] : [];
      }),
    addOns: (code, day) =>
      (addOns?.find(code) ?? [])
        .filter((row) => holds(row.effective, row.deleted ?? row.addOnDeleted ?? row.primaryDeleted, day))
        .map(({ type, primary }) => ({
          type: type === 1 ? '1' : type === 2 ? '2' : '3',
          primary,
          release: addOns?.set.id ?? '',
        })),
    pairs(codes, setting, day) {
      const tables = ptp.filter(({ set }) => set.setting === setting);
      const set = chooseSet(setsOf(tables), day, true);
      const table = tables.find((one) => one.set === set);
      if (!table || !set) return [];
      return table.pairsAmong(codes, day).flatMap((row): PairEdit[] =>
        row.indicator === '0' || row.indicator === '1'
          ? [
              {
                column1: row.column1,
                column2: row.column2,
                indicator: row.indicator,
                from: row.effective,
                to: row.deletion,
                rationale: row.rationale,
                release: set.label,
                source: set.id,
              },
            ]
          : [],
      );
    },
    knowsProcedure(code) {
      if (hcpcs === null && fees.length === 0) return null;
      return (hcpcs?.find(code).length ?? 0) > 0 || fees.some((table) => table.find(code).length > 0);
    },
    taxonomy: (code) => taxonomy?.find(code)[0]?.displayName ?? null,
  };
}

const SETTINGS = ['practitioner', 'outpatient-hospital', 'dme'] as const;

const setsOf = (tables: readonly { readonly set: SetManifest }[]) => tables.map(({ set }) => set);

function byAge<T extends { readonly set: SetManifest }>(tables: readonly T[]): readonly T[] {
  return tables.toSorted((a, b) => ((a.set.from ?? '') < (b.set.from ?? '') ? -1 : 1));
}

const newest = (tables: readonly { readonly set: SetManifest }[]) => byAge(tables).at(-1)?.set ?? null;

/** Fiscal year of an order file: that of its first day. */
const yearOf = ({ from }: SetManifest) => (from === null ? 0 : fiscalYear(from));

function releaseOf({ id, kind, label, setting, from, to, files }: SetManifest): ImportedRelease {
  return {
    id,
    kind: kind === 'icd10cm-order' ? 'icd10cm' : kind,
    label,
    setting,
    from,
    to,
    files: files.map(({ name }) => name),
  };
}

function diagnosisOf({ code, billable, title }: OrderRow): ImportedDiagnosis {
  return { code: dottedIcd(code), billable: billable === 1, title };
}

function indicatorsOf(row: FeeRow) {
  const text = (value: string) => (value === '' ? null : value);
  return {
    status: text(row.status),
    pcTc: text(row.pcTc),
    global: text(row.global),
    bilateral: text(row.bilateral),
    assistant: text(row.assistant),
    coSurgeon: text(row.coSurgeons),
  };
}

/** true while a pair counts; without a day, while it has not ended. */
function holds(from: string | null, to: string | null, day: string | null): boolean {
  if (day === null) return to === null;
  return (from === null || from <= day) && (to === null || day <= to);
}

const NOTES = [
  ['includes', 'includes'],
  ['excludes1', 'excludes1'],
  ['excludes2', 'excludes2'],
  ['codeFirst', 'codeFirst'],
  ['useAdditional', 'useAdditional'],
  ['codeAlso', 'codeAlso'],
  ['note', 'notes'],
  ['note', 'seventhNote'],
] as const satisfies readonly (readonly [NoteKind, string])[];

function notesOf(tabular: LoadedSets['tabular'], bare: string): ImportedNotes | null {
  const chain = tabular?.chains.get(bare) ?? [];
  if (tabular === null || chain.length === 0) return null;
  return {
    release: tabular.id,
    notes: chain.flatMap((row) =>
      NOTES.flatMap(([kind, field]) =>
        row[field].map((text) => ({
          kind,
          at: row.level === 'code' ? dottedIcd(row.code) : row.title,
          text,
        })),
      ),
    ),
    sevenths: seventhCharacters(chain),
  };
}
