import { isModifier } from './modifier';
import { canonicalProcedure } from './procedure';
import type { Code } from './types';
import { UNITS_AFTER } from './units';

/** A procedure with what is written onto it. */
export interface ProcedureText {
  readonly code: Code;
  readonly modifiers: readonly string[];
  /** Units attached (`97110 x12`), else null. */
  readonly units: number | null;
  /** How many characters of the input the code itself takes, from where. */
  readonly start: number;
  readonly end: number;
  /** Where the last attached part (modifier, units) ends. */
  readonly wholeEnd: number;
}

export interface ProcedureTextOptions {
  /**
   * The text stands in a procedure column or field: zero-padded (`036415`, `00000731`), spreadsheet (`99213.0`) and
   * fixed-width (`7637726`) forms are read too. Elsewhere such strings are other numbers.
   */
  readonly column?: boolean;
}

/** Product qualifiers of X12 SV1/SVC composites and of common exports that may stand before the code. */
const QUALIFIER = /^(?:HC|HP|WK|AD|ER|IV|CPT-?4?|HCPCS)\s?([:>^|*])/i;
/** A code, with nothing glued to it but its units (`97110x3`). */
const CODE = /^(\d{4}[\dFTUM]|[A-HJ-MP-V]\d{4})(?!(?!x\d{1,3}(?![A-Z0-9]))[A-Z0-9])/i;
const PADDED = /^0{1,3}(\d{5}|\d{4}[FTUM]|[A-HJ-MP-V]\d{4})(?![A-Z0-9])/i;
const FIXED = /^(\d{4}[\dFTUM]|[A-HJ-MP-V]\d{4})((?:[A-Z0-9]{2}){1,4})(?![A-Z0-9])/i;
const SPREADSHEET = /^(\d{5})\.0{1,2}(?![\d])/;
const MODIFIER_AFTER =
  /^(\s?[-–‑,/:>^|+]\s?|\s{1,3}|\s?\(|\s?[,;(]?\s?(?:with |w\/ ?|a )?(?:mods?|modifiers?)\b[.:#\s]{0,3}| with (?=\d\d(?:[.,;)]|$)))([A-Z0-9]{2})(?![A-Z0-9])(?!\s?\.\d)(?!,\d{3})\)?/i;
/** Blanks alone join only capitals, and no word of a description that happens to be a modifier (`99285 - ED visit`). */
const LOOSE = /^(?:\s+|\s[-–]\s|,\s)$/;
/** Modifiers that are states as well: after a comma (`60054, CT`) the state is meant. */
const STATE = /^(?:A[KLRZ]|C[AOT]|F[L]|G[A]|H[I]|K[SY]|M[ADEHINOST]|N[CDEHJMVY]|P[A]|RI|S[CD]|VA|V[T])$/;
const WORD_FOLLOWS = /^\s+(?:[-–]\s)?[A-Za-z][a-z]|^\s+[A-Z]{3,}/;

/**
 * Reads a procedure from the start of a string: `76377-26`, `99213 25 59`, `99213,25`, `HC:99213:25`, `97110 x12`,
 * `76377 (26, RT)`. Null when no procedure stands at the start. Text after it is left alone (see `wholeEnd`).
 */
export function parseProcedure(text: string, options: ProcedureTextOptions = {}): ProcedureText | null {
  const lead = /^\s*/.exec(text)?.[0].length ?? 0;
  const qualifier = QUALIFIER.exec(text.slice(lead));
  const at = lead + (qualifier ? qualifier[0].length : 0);
  const rest = text.slice(at);

  const head = readHead(rest, options.column === true);
  if (!head) return null;
  const code = canonicalProcedure(head.code);
  if (!code) return null;

  const attached = readModifiers(rest, head.wholeEnd, qualifier?.[1]);
  const units = UNITS_AFTER.exec(rest.slice(attached.end));
  const count = units ? Number(units[1] ?? units[2] ?? units[3]) : null;
  return {
    code,
    modifiers: [...head.modifiers, ...attached.modifiers],
    units: count,
    start: at + head.start,
    end: at + head.end,
    wholeEnd: at + attached.end + (units ? units[0].length : 0),
  };
}

interface Head {
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly wholeEnd: number;
}

function readHead(rest: string, column: boolean): Head | null {
  const plain = CODE.exec(rest);
  if (plain) {
    const sheet = column ? SPREADSHEET.exec(rest) : null;
    if (!sheet && /^\.\d/.test(rest.slice(5))) return null;
    return { code: plain[1] ?? '', modifiers: [], start: 0, end: 5, wholeEnd: sheet ? sheet[0].length : 5 };
  }
  if (!column) return null;
  const padded = PADDED.exec(rest);
  if (padded) {
    const end = padded[0].length;
    const code = padded[1] ?? '';
    return { code, modifiers: [], start: end - code.length, end, wholeEnd: end };
  }
  const fixed = FIXED.exec(rest);
  const modifiers = (fixed?.[2] ?? '').toUpperCase().match(/../g) ?? [];
  if (!fixed || !modifiers.every(isModifier)) return null;
  return { code: fixed[1] ?? '', modifiers, start: 0, end: 5, wholeEnd: fixed[0].length };
}

/** Up to four modifiers after a code; with an X12 qualifier only its own separator joins them. */
function readModifiers(rest: string, from: number, separator: string | undefined) {
  const modifiers: string[] = [];
  let end = from;
  while (modifiers.length < 4) {
    const next = MODIFIER_AFTER.exec(rest.slice(end));
    const modifier = next?.[2]?.toUpperCase() ?? '';
    if (!next || !isModifier(modifier)) break;
    const joint = (next[1] ?? '').trim();
    if (/^,\s$/.test(next[1] ?? '') && STATE.test(modifier)) break;
    // `70486 (CT face)`: an open bracket holds words as well.
    const open = joint === '(' && !next[0].endsWith(')');
    const loose = (open || LOOSE.test(next[1] ?? '')) && /[A-Z]/i.test(modifier);
    if (loose && (next[2] !== modifier || WORD_FOLLOWS.test(rest.slice(end + next[0].length)))) break;
    if (separator !== undefined && joint !== separator && separator !== '|') break;
    // After a bare blank the next column of printed text may begin: a time here, a decimal in the pattern.
    if (joint === '' && /^:\d/.test(rest.slice(end + next[0].length))) break;
    modifiers.push(modifier);
    end += next[0].length;
  }
  return { modifiers, end };
}
