import { type Code, canonicalIcd, canonicalProcedure, isModifier, parseProcedure } from '../../codes';

/** A string that has the form of a code, before any evidence. */
export interface Candidate {
  readonly start: number;
  /** End of the code itself. */
  readonly end: number;
  /** End of what is attached to it: modifiers, units. */
  readonly wholeEnd: number;
  readonly procedure: Code | null;
  readonly icd: string | null;
  readonly dotted: boolean;
  readonly modifiers: readonly string[];
  readonly units: number | null;
  /** A modifier of letters written right onto the code (`83036QW`): told from a part number by its place only. */
  readonly glued: boolean;
}

const NONE: readonly string[] = [];

/** Code-shaped tokens that are no part of a longer word or number. */
const TOKEN =
  /(?<![A-Za-z0-9_])(?:[\dA-HJ-V]\d{4}[A-Z]{2}(?![A-Za-z0-9_])|\d{4}[\dFTUMftum](?=[Xx]\d{1,3}(?![A-Za-z0-9_]))|(?:\d{4}[\dFTUMftum]|[A-Za-z](?:\d[0-9A-Ka-k]|[AaBb]\d)(?:\.?[0-9A-Za-z]{1,4})?)(?![A-Za-z0-9_]))/g;

/** A code with a modifier of letters; a letter before (`S72001AD`) may begin a diagnosis as well. */
const GLUED = /^[\dA-HJ-V]\d{4}[A-Z]{2}$/;

const MAY_HAVE_ATTACHED = /^\s?[-–‑,/:>^|+×x(*]|^\s{1,3}[0-9A-Zmw(x×]/;

/** Every candidate of a text, in order. Cheap: one pass of one pattern; nothing is allocated where there is none. */
export function candidatesOf(text: string): Candidate[] | null {
  TOKEN.lastIndex = 0;
  let found: Candidate[] | null = null;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const candidate = candidateAt(text, match.index, match[0]);
    if (!candidate) continue;
    found ??= [];
    found.push(candidate);
    // A modifier that was read onto a code is no candidate of its own.
    TOKEN.lastIndex = Math.max(TOKEN.lastIndex, candidate.wholeEnd);
  }
  return found;
}

function candidateAt(text: string, start: number, token: string): Candidate | null {
  if (GLUED.test(token)) {
    const glued = gluedAt(start, token);
    if (glued || /^\d/.test(token)) return glued;
  }
  const procedure = canonicalProcedure(token);
  const icd = isMixed(token) ? null : canonicalIcd(token);
  if (!procedure && icd === null) return null;
  const end = start + token.length;
  let wholeEnd = end;
  let modifiers = NONE;
  let units: number | null = null;
  if (procedure && MAY_HAVE_ATTACHED.test(text.slice(end, end + 5))) {
    const attached = parseProcedure(text.slice(start, end + 40));
    if (attached) {
      wholeEnd = start + attached.wholeEnd;
      modifiers = attached.modifiers;
      units = attached.units;
    }
  }
  return {
    start,
    end,
    wholeEnd,
    procedure,
    icd,
    dotted: token.includes('.'),
    modifiers,
    units,
    glued: false,
  };
}

/** `J18.9b`: a code is typed in capitals or in small letters; only its seventh character is seen as a small one after a capital. */
function isMixed(token: string): boolean {
  return /^[A-Z]/.test(token) && /[a-z]/.test(token) && token.replace('.', '').length < 7;
}

function gluedAt(start: number, token: string): Candidate | null {
  const modifier = token.slice(5);
  const procedure = canonicalProcedure(token.slice(0, 5));
  if (!procedure || !isModifier(modifier)) return null;
  const end = start + token.length;
  return {
    start,
    end,
    wholeEnd: end,
    procedure,
    icd: null,
    dotted: false,
    modifiers: [modifier],
    units: null,
    glued: true,
  };
}
