import { type Role, roleOf } from '../labels/roles';

/** Texts that tell of claims by themselves: an HL7 message, JSON, XML, rows printed under a heading line. */
export type RecordKind = 'hl7' | 'json' | 'xml' | 'table';

const SHORTEST = 60;
const SHORTEST_TABLE = 80;
const LONGEST_TABLE = 120_000;
const LONGEST_LINE = 400;
export const NAMES_PROCEDURES = /(?:^|[^A-Za-z])(?:proc\w*|cpt\w*|hcpcs?|px)(?![A-Za-z])/i;
const PROCEDURE = /[A-Z0-9]\d{3}[A-Z0-9]/i;
/** Columns set apart by blanks. */
const SET_APART = /\S {2,}\S.*\S {2,}\S/;

/** What a text may be, or null. Cheap, and never narrower than the readers, which are fetched for it (late-records.ts). */
export function recordKind(text: string): RecordKind | null {
  if (text.length < SHORTEST) return null;
  if (looksLikeHl7(text)) return 'hl7';
  if (looksLikeJson(text)) return 'json';
  if (looksLikeXml(text)) return 'xml';
  return mayBeTable(text) ? 'table' : null;
}

/** Whether a text is an HL7 v2 message that may carry charges or diagnoses. */
function looksLikeHl7(text: string): boolean {
  return /(?:^|\s)(?:MSH\|\^|FT1\|\d|DG1\|\d|PR1\|\d)/.test(text) && /(?:^|\s)(?:FT1|DG1|PR1)\|/.test(text);
}

/** Whether a text may be JSON that names procedures. */
function looksLikeJson(text: string): boolean {
  return /^\s*[[{]/.test(text) && /"[A-Za-z_]*(?:proc|cpt|hcpcs|productOrService)[A-Za-z_]*"\s*:/i.test(text);
}

/** Whether a text may be XML that names procedures. */
function looksLikeXml(text: string): boolean {
  return /^\s*<[A-Za-z?]/.test(text) && /<[\w:.-]*(?:proc|cpt|hcpcs|productOrService)/i.test(text);
}

const PART =
  /^\s*(?:\d{1,5}[\s.:|]*)?(?:(?:HC|A?BK|A?BF)[:>^|]\w|(?:SV[12C]|CL[MP]|HI|FT1|DG1)(?![A-Za-z0-9])|(?:SV[1C]HC|HIA?BK)[:>^|]|<\/?[A-Za-z][^<>]*>)/;
/** The name of a segment and its first element, with nothing drawn between them. */
const APART = /(?:^|\s)SV[1C]\s+HC[:>^|]/;
const KEY = /^\s*(?:\d{1,5}[\s.:|]*)?[\s{[]*"?\w*(?:proc|cpt|hcpcs|productOrService)\w*"\s*:/i;

/**
 * Whether a text may be a part of a record whose other parts stand in elements beside it: a composite, a segment, a key
 * or a tag by itself.
 */
export function mayBePart(text: string): boolean {
  return APART.test(text) || (text.length < 400 && (PART.test(text) || KEY.test(text)));
}

/** Whether a cell holds a segment of X12 or HL7, or its name. */
export function beginsSegment(text: string): boolean {
  return /^\s*(?:\d{1,5}[\s.:]*)?(?:ISA|GS|ST|BHT|NM1|N[134]|REF|TRN|BPR|CL[MP]|LX|SV[12C]|HI|DT[PM]|CAS|MSH|PID|FT1|DG1)(?:[*|^~]|\s*$)/.test(
    text,
  );
}

function mayBeTable(text: string): boolean {
  if (text.length > LONGEST_TABLE || text.length < SHORTEST_TABLE || !text.includes('\n')) return false;
  if (!NAMES_PROCEDURES.test(text) || !PROCEDURE.test(text)) return false;
  return text.split('\n').some((line) => line.length <= LONGEST_LINE && mayBeHeading(line));
}

function mayBeHeading(line: string): boolean {
  if (!NAMES_PROCEDURES.test(line)) return false;
  if (/[,\t;|](?:.*[,\t;|]){2}/.test(line)) return true;
  return !/\d{3}/.test(line) && (SET_APART.test(line) || rolesIn(line).size > 2);
}

function rolesIn(line: string): ReadonlySet<Role | null> {
  return new Set(line.split(/\s+/).map((word) => roleOf(word)));
}
