import { dottedIcd, undottedIcd } from '../codes';
import type { IcdTableFile } from './dataset';
import { dayBefore, firstDayOf, fiscalYear, lastDayOf } from './dates';
import { type IcdTable, openIcdTable } from './icd-table';
import type { DiagnosisBits, Validity } from './types';

/** What the validity table answers. Codes are dotted and upper case on both sides. */
export interface IcdValidity {
  /** State of a code on a day; without a day the newest loaded year judges. */
  validity(code: string, dos: string | null): Validity;
  /** The state alone, without the codes to choose from: cheap enough to ask for every code. */
  state(code: string, dos: string | null): Validity['state'];
  bits(code: string): DiagnosisBits | null;
  /** true when any loaded release or the conversion table knows the code. */
  has(code: string): boolean;
  /** Codes above, category first, the code itself left out. */
  parents(code: string): readonly string[];
  /** Codes one level below. */
  children(code: string): readonly string[];
  /** Every code with its state in the newest year, ascending; for search. */
  each(visit: (code: string, state: Validity['state']) => void): void;
  readonly years: readonly number[];
}

type State = 'b' | 'h' | '-' | '?';
const SIDES: readonly DiagnosisBits['side'][] = [null, 'left', 'right', 'bilateral', 'unspecified'];

/** What answers for days that no loaded release holds. */
const CONVERSION = 'FY2026 conversion table';

/** More choices than this are no help: then the next level of headings is offered. */
const MOST_CHOICES = 40;

/**
 * Opens the packed validity table. Nothing is unpacked until the first question.
 *
 * Fiscal years begin on October 1. Days within a loaded year are certain. Between and before loaded years the
 * official conversion table dates changes, and where both neighboring years agree they hold (`inferred`); where
 * nothing tells, the answer is `not-checked`. After the last loaded year its state is given with `beyond`.
 */
export function createIcdValidity(file: IcdTableFile): IcdValidity {
  let opened: IcdTable | null = null;
  const table = () => {
    opened ??= openIcdTable(bytesOf(file.table));
    return opened;
  };
  const newest = file.years.at(-1) ?? 0;

  const attributes = (code: string) => {
    const number = table().find(undottedIcd(code));
    return number === null ? null : (file.attributes[number] ?? null);
  };
  const historyOf = (code: string) => {
    const attribute = attributes(code);
    return attribute === null ? null : (file.histories[attribute[0]] ?? null);
  };

  function state(code: string, dos: string | null): Validity['state'] {
    const day = dos ?? lastDayOf(newest);
    if (day < firstDayOf(2016)) return 'not-checked';
    const history = historyOf(code);
    // The conversion table names every code that ever came new, so one that is nowhere never was.
    if (history === null) return 'unknown';
    const then = stateOn(history, day);
    if (then !== '-') return NAMES[then];
    return history.some(([from, next]) => from > day && next !== '-') ? 'not-yet' : 'deleted';
  }

  /** true for a day of ICD-10-CM that no loaded release holds, up to the last one. */
  function isInferred(day: string): boolean {
    const year = fiscalYear(day);
    return year <= newest && !file.years.includes(year);
  }

  function validity(code: string, dos: string | null): Validity {
    const day = dos ?? lastDayOf(newest);
    const year = fiscalYear(day);
    const then = state(code, dos);
    const history = historyOf(code);
    return {
      state: then,
      release: isInferred(day) ? CONVERSION : `FY${Math.min(year, newest)}`,
      dos,
      firstYear: null,
      lastYear: null,
      ...(history === null ? {} : lifeOf(history)),
      ...(isInferred(day) ? { inferred: true } : {}),
      ...(year > newest ? { beyond: true } : {}),
      replacements: then === 'header' || then === 'deleted' ? replacementsOf(code, day) : [],
    };
  }

  /** First and last year of being billable, else of being there. */
  function lifeOf(history: History): Partial<Validity> {
    const kind = history.some(([, state]) => state === 'b') ? 'b' : 'h';
    const spans = history.flatMap(([from, state], index) =>
      state === kind ? [{ from, until: history[index + 1]?.[0] ?? null }] : [],
    );
    const from = spans[0]?.from ?? null;
    const until = spans.at(-1)?.until ?? null;
    return {
      firstYear: from === null || from <= firstDayOf(2016) ? null : fiscalYear(from),
      lastYear: until === null ? newest : fiscalYear(dayBefore(until)),
      ...(kind === 'b'
        ? { billableFrom: from, billableUntil: until === null ? null : dayBefore(until) }
        : {}),
    };
  }

  /** Codes to choose from in place of one that cannot be billed: those beneath it, and official successors. */
  function replacementsOf(code: string, day: string): readonly string[] {
    const bare = undottedIcd(code);
    const billable = (other: string) => stateOn(historyOf(other) ?? [], day) === 'b';
    const below: string[] = [];
    const isAlive = (parent: string): boolean => {
      let alive = false;
      table().walk(parent, (other) => {
        alive = billable(other);
        return alive ? 'stop' : 'on';
      });
      return alive;
    };
    table().walk(bare, (other) => {
      if (other !== bare && billable(other)) below.push(other);
      return below.length > MOST_CHOICES ? 'stop' : 'on';
    });
    const beneath = below.length > MOST_CHOICES ? table().children(bare).filter(isAlive) : below;
    const successors = followSuccessors(bare, billable).filter((other) => !beneath.includes(other));
    return [...beneath, ...successors].map(dottedIcd);
  }

  /** The conversion table's successors, followed on where a successor has been replaced since. */
  function followSuccessors(bare: string, billable: (code: string) => boolean): string[] {
    const found = new Set<string>();
    const seen = new Set([bare]);
    const queue = [...(file.replacements[bare] ?? [])];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      if (seen.has(next)) continue;
      seen.add(next);
      if (billable(next)) found.add(next);
      else queue.push(...(file.replacements[next] ?? table().children(next)));
    }
    return [...found].sort();
  }

  return {
    validity,
    state,
    has: (code) => historyOf(code) !== null,
    bits(code) {
      const attribute = attributes(code);
      if (attribute === null) return null;
      const [, side, manifestation, unspecified] = attribute;
      return {
        side: SIDES[side] ?? null,
        manifestation: manifestation === 1,
        unspecified: unspecified === 1,
        externalCause: /^[V-Y]/.test(code),
      };
    },
    parents(code) {
      const bare = undottedIcd(code);
      return Array.from({ length: Math.max(0, bare.length - 3) }, (_, index) => bare.slice(0, index + 3))
        .filter((parent) => table().find(parent) !== null)
        .map(dottedIcd);
    },
    children: (code) => table().children(undottedIcd(code)).map(dottedIcd),
    each(visit) {
      const day = lastDayOf(newest);
      table().walk('', (bare, number) => {
        const history = file.histories[file.attributes[number]?.[0] ?? -1] ?? [];
        visit(dottedIcd(bare), NAMES[stateOn(history, day)]);
        return 'on';
      });
    },
    years: file.years,
  };
}

type History = IcdTableFile['histories'][number];
const NAMES: Readonly<Record<State, Validity['state']>> = {
  b: 'billable',
  h: 'header',
  '-': 'deleted',
  '?': 'not-checked',
};

function stateOn(history: History, day: string): State {
  return history.findLast(([from]) => from <= day)?.[1] ?? '-';
}

/** `atob` is there in browsers, workers and Node alike. */
function bytesOf(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  // Not Uint8Array.from with a mapping: that takes ten times as long, of a look-up that wakes the worker.
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}
