import type { ClaimView, LineView } from './claim-view';
import type { Seen } from './rule-kind';
import { listOf } from './words';

/** Where on the page the reason of a denial is looked for. */
export const causeKinds = [
  'pair', // another code of the claim that a rule keeps apart from the line's
  'duplicate', // another line of the same code and date
  'diagnosis', // the diagnoses the line points to, else those of the claim
  'modifier', // a modifier of the line, first one that a rule objects to
  'place', // the line's place of service
  'units', // the units of the code on that date
  'date', // the date of service
  'remarks', // what the remark codes beside it point to, where another rule objects to that very thing
  'nothing', // it lies outside the page: eligibility, authorization, another payer
] as const;
export type CauseKind = (typeof causeKinds)[number];

/** What on the page explains a denial. */
export interface Cause {
  /** Words that stand for it in a sentence: `71275`, `M17.12`, `TC`. */
  readonly text: string;
  /** Codes it names besides the line's own. */
  readonly codes: readonly string[];
  /** Sources of the rule that saw it, when one did. */
  readonly sources: readonly string[];
}

const PAIR_KINDS: ReadonlySet<string> = new Set(['component-of', 'mutually-exclusive', 'ptp-edit']);

/** Looks on the claim for what explains a denial of this line; null when nothing there does. */
export function causeOf(
  kind: CauseKind,
  line: LineView,
  view: ClaimView,
  seen: readonly Seen[],
  remarks: readonly string[],
): Cause | null {
  const onLine = seen.filter(({ hit }) => hit.lines.includes(line));
  switch (kind) {
    case 'pair': {
      const pairs = onLine.filter((one) => PAIR_KINDS.has(one.kind));
      return named(others(line, pairs), pairs);
    }
    case 'duplicate': {
      const twins = (view.byCode.get(line.code) ?? []).filter(
        (other) => other.id !== line.id && other.dos === line.dos,
      );
      return twins.length === 0 ? null : { text: line.code, codes: [], sources: [] };
    }
    case 'diagnosis':
      return named(diagnosesOf(line, view), []);
    case 'modifier': {
      const faulted = onLine.filter(({ topic }) => topic === 'modifiers');
      const blamed = line.modifiers.filter((modifier) =>
        faulted.some(({ hit }) =>
          Object.values(hit.words).some((word) => word.split(/\W+/).includes(modifier)),
        ),
      );
      const modifiers = blamed.length > 0 ? blamed : line.modifiers;
      return modifiers.length === 0
        ? null
        : { text: listOf(modifiers), codes: [], sources: faulted.flatMap(({ sources }) => sources) };
    }
    case 'place':
      return line.line.pos === null ? null : { text: line.line.pos, codes: [], sources: [] };
    case 'units': {
      const lines = (view.byCode.get(line.code) ?? []).filter((other) => other.dos === line.dos);
      const units = lines.reduce((sum, { line: one }) => sum + (one.units ?? 1), 0);
      return units > 1 ? { text: String(units), codes: [], sources: [] } : null;
    }
    case 'date':
      return line.dos === null ? null : { text: line.dos, codes: [], sources: [] };
    case 'remarks': {
      const pointsTo = new Set(remarks.flatMap((rarc) => view.knowledge.denial('rarc', rarc)?.causes ?? []));
      const faults = seen.filter((one) => isFault(one, line) && pointsTo.has(FAULT_OF[one.kind] ?? ''));
      const cause = named([...new Set(faults.flatMap(({ hit }) => hit.codes))], faults);
      const modifiers = [...new Set(faults.flatMap(modifiersOf))];
      return cause && modifiers.length > 0 ? { ...cause, text: listOf(modifiers) } : cause;
    }
    case 'nothing':
      return null;
  }
}

/** Kinds that call a part of the claim wrong, not merely inexact, and the cause that remark codes name it by. */
const FAULT_OF: Readonly<Record<string, string>> = {
  'icd-validity': 'diagnosis',
  'diagnosis-order': 'diagnosis',
  'diagnosis-pointer': 'diagnosis',
  'modifier-conflict': 'modifier',
  'modifier-not-allowed': 'modifier',
  'modifier-scope': 'modifier',
  'code-status': 'procedure',
  'look-alike': 'procedure',
  'place-of-service': 'place-of-service',
  'units-limit': 'units',
};

/** The modifiers that a modifier rule objects to, as its words hold them. */
function modifiersOf({ topic, hit: { words } }: Seen): readonly string[] {
  if (topic !== 'modifiers') return [];
  return [words.modifiers, words.first, words.second].filter((word) => word !== undefined);
}

/** A hit of the line, or of the claim as a whole. */
function isFault({ kind, hit }: Seen, line: LineView): boolean {
  return kind in FAULT_OF && (hit.lines.length === 0 || hit.lines.includes(line));
}

function others(line: LineView, pairs: readonly Seen[]): readonly string[] {
  return [...new Set(pairs.flatMap(({ hit }) => hit.codes))].filter((code) => code !== line.code).sort();
}

function diagnosesOf(line: LineView, view: ClaimView): readonly string[] {
  const pointed = (line.line.pointers ?? []).flatMap((pointer) => view.diagnosisAt.get(pointer)?.code ?? []);
  return pointed.length > 0 ? pointed : view.diagnoses.map(({ code }) => code);
}

function named(codes: readonly string[], by: readonly Seen[]): Cause | null {
  if (codes.length === 0) return null;
  return { text: listOf(codes), codes, sources: by.flatMap(({ sources }) => sources) };
}
