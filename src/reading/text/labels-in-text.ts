import { isModifier } from '../../codes';
import { labelRole, otherCodeNamed, type Role, roleOf } from '../labels/roles';
import { OBJECT, PIECE } from './flow';

/** A label found in running text right before something. */
export interface InlineLabel {
  readonly role: Role;
  /** The words of the label, lower case. */
  readonly words: string;
  /** It was followed by a colon, number sign or equals sign: what follows is its value, whatever it is. */
  readonly firm: boolean;
}

const JOINT = /[\s:#=*("'“[|>–—-]*$/;
const FILLER =
  /\b(?:is|was|are|were|of|for|the|a|with|under|as|by|to|on|and|or|primary|secondary|principal|line \d+|\d{1,2})\s*$/i;
/** `codes (e.g., `, `billing code (usually `: what follows is still what the label says. */
const EXAMPLES =
  /[\s(,—–-]+(?:e\.?g\.?|i\.?e\.?|such as|including|usually|typically|generally|namely)[,:]?\s*$/i;
const PHRASE = /(?:[A-Za-z][A-Za-z0-9/&’'()_-]*\.?[ \u00a0]){0,4}[A-Za-z][A-Za-z0-9/&’'()_-]*\.?$/;
/** `Diagnosis: A`, `Dx - 1`: a label, then the pointer of the code that follows. */
const POINTED =
  /([A-Za-z-]+(?: codes?)?)(?:(?:\s*[:=–-]\s*|\s+|(?=\())\(?[A-L]|\s*[:=–-]?\s*\(?(?:1[0-2]|[1-9]))[.)]?$/;
/** A full stop, and not the one of an abbreviation. */
const SENTENCE_ENDS = /[a-z]{3}\.$/;
const ABBREVIATED = /\b(?:no|nos|acct|num|svc|proc|diag|mod|mods|ref|chg)\.$/i;
const PRICES: ReadonlySet<Role> = new Set<Role>(['money', 'paid', 'charge', 'adjustment', 'claim']);
const ASKED = /\b(?:auth\w*|approvals?|referrals?|requests?)$/;
const WEAK_ROLES: ReadonlySet<Role> = new Set<Role>(['code', 'text', 'units', 'line-number']);

/**
 * The label that stands directly before `start` (`Payer ID: 60054`, `CPT 76377`, `claim # 99213`), or null. Looks no
 * further back than `from`. One to five words count, the narrowest meaning wins.
 */
export function labelBefore(text: string, from: number, start: number): InlineLabel | null {
  let lead = text.slice(Math.max(from, start - 64), start);
  const joint = JOINT.exec(lead)?.[0] ?? '';
  const firm = /[:#=]/.test(joint);
  lead = lead.slice(0, lead.length - joint.length);
  if (!firm && SENTENCE_ENDS.test(lead) && !ABBREVIATED.test(lead)) return null;
  lead = lastSentence(lead).replace(EXAMPLES, '');
  const pointed = POINTED.exec(lead);
  if (pointed && roleOf(pointed[1] ?? '') === 'diagnosis')
    return { role: 'diagnosis', words: (pointed[1] ?? '').toLowerCase(), firm: true };
  let joined = false;
  let priced = false;
  if (!firm) {
    const filler = FILLER.exec(lead);
    joined = filler !== null && /^(?:to|with|as|on|under|by|and|or)\s*$/i.test(filler[0]);
    priced = filler !== null && /^for\b/i.test(filler[0]);
    if (filler) lead = lead.slice(0, filler.index).trimEnd();
  }
  const phrase = PHRASE.exec(lead)?.[0];
  if (!phrase) return null;
  const words = phrase.split(/[ \u00a0]+/);
  let best = null as InlineLabel | null;
  for (let count = 1; count <= words.length; count++) {
    if (count > 1 && best === null && !firm && count > 2) break;
    const some = words.slice(-count).join(' ');
    const role = /^charges$/i.test(some) ? null : roleOf(some);
    if (role === null || role === best?.role || (role === 'other' && count > 2 && !otherCodeNamed(some)))
      continue;
    if (
      best === null &&
      role !== 'procedure' &&
      role !== 'diagnosis' &&
      isFarFetched(some, role, count, firm)
    )
      continue;
    if (best !== null && !WEAK_ROLES.has(best.role) && best.role !== 'other') break;
    if (best !== null && (role === 'text' || role === 'code')) continue;
    best = { role, words: some.toLowerCase(), firm };
  }
  // "The reference to I82.411 was read": what a preposition joins is no value of a label.
  if (joined && best && (best.role === 'other' || best.role === 'claim')) return null;
  // "The rate for 31575", "authorization for 31575": what it is for is neither.
  if (priced && best && (PRICES.has(best.role) || ASKED.test(best.words))) return null;
  if (best === null && joint.includes('#'))
    return { role: 'other', words: `${words.at(-1)?.toLowerCase()} #`, firm };
  return best && best.role === 'other' && firm && inSentence(lead, best.words) ? null : best;
}

/**
 * What something is stands last: "point injections" are no points, "check-ins" no checks, nor is "charge looks like this:"
 * one. A letter after it is its name (`location T`).
 */
function isFarFetched(words: string, role: Role, count: number, firm: boolean): boolean {
  if (firm) return count > 2 && role !== 'other';
  return role === 'other' && (count > 1 ? !/\bcodes?$|\s\S$/i.test(words) : /[a-z]-[a-z]/.test(words));
}

/** What stands after the last full stop: `Not covered with this procedure. Form` ends with the label "Form". */
function lastSentence(lead: string): string {
  const stop = /^.*[a-z]{3}[.?!][ \u00a0]/s.exec(lead)?.[0];
  return stop === undefined || ABBREVIATED.test(stop.trimEnd()) ? lead : lead.slice(stop.length);
}

/** `(listed in no order): 70496` ends a sentence with a colon: its last word is no label. */
function inSentence(lead: string, words: string): boolean {
  const before = lead.slice(0, lead.length - words.length);
  return /(?:[a-z]+[ \u00a0]){2}$/.test(before) && !/\b(?:id|number|npi|zip|phone|fax|tin)\b/.test(words);
}

/** A piece of text that a label inside the same text governs. */
export interface LabelledPiece {
  readonly role: Role;
  readonly words: string;
  readonly value: string;
  readonly start: number;
}

const LABEL_COLON = /([A-Za-z$#][A-Za-z0-9 \u00a0/&#.'’()_-]{0,38}?)["”]?\s*[:=]\s*/g;
const SEPARATOR = /\s+[·|•]\s+|[\n\uFFFC]|\u00a0{2,}|\s{3,}|(?:\s|^)[–—](?:\s|$)/;

/** Cuts `Payer: AETNA  Check date: 02/20/2026 · Encounter 99214` into its labelled pieces. */
export function labelledPieces(text: string): LabelledPiece[] {
  const pieces: LabelledPiece[] = [];
  const rest = text.includes(PIECE) || text.includes('\n') ? boxedPieces(text, pieces) : text;
  let offset = 0;
  for (const part of rest.split(SEPARATOR)) {
    const at = rest.indexOf(part, offset);
    offset = at + part.length;
    cutPart(part, at, pieces);
  }
  for (const { 1: words = '', 2: value = '', index } of rest.matchAll(DATED))
    if (!pieces.some(({ role }) => role === 'dos'))
      pieces.push({ role: 'dos', words: words.toLowerCase(), value, start: index });
  return pieces;
}

/** `… DOS 08/03/2026 …`, `(Date of service 3/2/26 - 3/4/26)`: words that say so wherever they stand. */
const DATED =
  /\b(DOS|(?:service|svc|visit|encounter) dates?|dates? of (?:service|svc|visit)|(?:visit|seen|services?|encounter) on)[\s:(]+(\d[\d/.-]{5,9}\d(?:\s*(?:-|–|to|thru|through)\s*\d[\d/.-]{5,9}\d)?)/gi;

/** What a box of its own may say: labels of a line, and of a claim. */
const BOXED: ReadonlySet<Role | null> = new Set<Role | null>([
  'dos',
  'dos-to',
  'pos',
  'units',
  'charge',
  'paid',
  'revenue',
  'modifier',
  'pointer',
  'payer',
  'status',
  'adjustment',
  'remark',
  'type-of-bill',
]);

const BOX = new RegExp(`(?:(?!${PIECE})[^\\n${OBJECT}])+`, 'g');

/**
 * Texts in boxes of their own (a `PIECE` or a line break between them): a label in one box names what the next holds, or,
 * where values come first, what the one before holds. Returns the text with what was read blanked out.
 */
function boxedPieces(text: string, pieces: LabelledPiece[]): string {
  const boxes = [...text.matchAll(BOX)].map((match) => ({
    text: match[0].trim(),
    start: match.index + match[0].length - match[0].trimStart().length,
    role: match[0].length > 32 ? null : labelRole(match[0]),
  }));
  const after = boxes.length % 2 === 0 && boxes.every(({ role }, at) => (role !== null) === (at % 2 === 1));
  let rest = text;
  for (let at = 0; at < boxes.length; at++) {
    const label = boxes[at];
    const value = boxes[after ? at - 1 : at + 1];
    if (label?.role == null || !value || value.role !== null || !BOXED.has(label.role)) continue;
    const words = label.text.toLowerCase().replace(/\s*:$/, '');
    pieces.push({ role: label.role, words, value: value.text, start: value.start });
    const from = Math.min(label.start, value.start);
    const to = Math.max(label.start + label.text.length, value.start + value.text.length);
    rest = rest.slice(0, from) + rest.slice(from, to).replace(/[^\u00a0\n\uFFFC]/g, ' ') + rest.slice(to);
  }
  return rest;
}

/** Labels that may stand before their value without a colon; `Dx ptr 1` and `Mod 2` are whole labels themselves. */
const PLAIN_ROLES: ReadonlySet<Role> = new Set<Role>([
  'dos',
  'claim',
  'pos',
  'units',
  'charge',
  'paid',
  'revenue',
  'type-of-bill',
]);

/** `Primary insurance Cigna Open Access`: the name says whether it is one (role `plan` hands on known names only). */
const PLAIN_PAYER =
  /^\s*((?:primary |secondary )?(?:payer|payor|insurance|insurer|carrier|health plan))\s+([A-Z].*)$/i;

const NEXT_LABEL =
  /\s+(?=(?:payer|payor|patient|member|subscriber|npi|eft|check|date|dos|claim|group|plan id|policy|id|tin)\b)/i;

/** Whether a text without digits and colons may name a payer so. */
export function startsPayer(text: string): boolean {
  return text.length < 80 && PLAIN_PAYER.test(text);
}

function cutPart(part: string, at: number, pieces: LabelledPiece[]): void {
  const labels: { words: string; start: number; end: number }[] = [];
  LABEL_COLON.lastIndex = 0;
  for (let match = LABEL_COLON.exec(part); match; match = LABEL_COLON.exec(part)) {
    // A clock time or a code composite is no label.
    if (/\d$/.test(match[1] ?? '') && /^\d/.test(part.slice(LABEL_COLON.lastIndex))) continue;
    const words = tailWords(labels.length > 0 ? afterValue(match[1] ?? '') : (match[1] ?? ''));
    // `Pointer: A Units: 1`: what stands before the label's own words is the value of the one before.
    const start = match.index + Math.max(0, (match[1] ?? '').trimEnd().length - words.length);
    labels.push({ words, start, end: LABEL_COLON.lastIndex });
  }
  const first = labels[0];
  // `Claim # K-1  Payer: Aetna`: what stands before the first colon may be a label with its value, and the next label.
  const lead = first
    ? part
        .slice(0, first.end)
        .replace(/\s*[:=]\s*$/, '')
        .slice(0, -first.words.length)
    : part;
  if (lead.length > 3) plainPiece(lead, at, pieces);
  for (let index = 0; index < labels.length; index++) {
    const label = labels[index];
    if (!label) continue;
    const role = roleOf(label.words) ?? (/^primary$/i.test(label.words) ? 'plan' : null);
    const end = labels[index + 1]?.start ?? part.length;
    // Quotes are those of JSON.
    let value = part.slice(label.end, end).replace(/^\s*["“]|["”,\s]+$/g, '');
    if (role === 'payer') value = value.split(NEXT_LABEL)[0] ?? '';
    if (role !== null)
      pieces.push({ role, words: label.words.toLowerCase(), value: value.trim(), start: at + label.end });
  }
}

/** A label and its value with no colon between them. */
function plainPiece(text: string, at: number, pieces: LabelledPiece[]): void {
  const payer = PLAIN_PAYER.exec(text);
  if (payer?.[1] !== undefined && payer[2] !== undefined) {
    const value = payer[2].split(NEXT_LABEL)[0]?.trim() ?? '';
    pieces.push({
      role: 'plan',
      words: payer[1].toLowerCase(),
      value,
      start: at + text.length - payer[2].length,
    });
    return;
  }
  const plain =
    /^\s*([A-Za-z][A-Za-z.#/ ]{0,28}?[A-Za-z.#])\s+([\d$(].*|(?<=(?:#|no\.?)\s+)[A-Z]{1,4}-?\d.*)$/i.exec(
      text,
    );
  if (!plain?.[1] || plain[2] === undefined) return;
  const role = roleOf(plain[1]);
  if (role === null || !PLAIN_ROLES.has(role)) return;
  pieces.push({
    role,
    words: plain[1].toLowerCase(),
    value: plain[2].trim(),
    start: at + text.length - plain[2].length,
  });
}

/** `RT Dx pointer`, `A Units`: a modifier or a pointer of the label before is no word of this one. */
function afterValue(words: string): string {
  const rest = /^\s*(?:[A-L](?:\s?,?\s?[A-L]){0,3}|\S{2}(?:[\s,]+\S{2})*)\s+(?=\S{2})(\D+)$/.exec(words)?.[1];
  return rest !== undefined && roleOf(rest) !== null && words.split(/[\s,]+/).some(isModifierOrPointer)
    ? rest
    : words;
}

function isModifierOrPointer(word: string): boolean {
  return /^[A-L]{1,4}$/.test(word) || (isModifier(word) && word === word.toUpperCase());
}

/** The last words of what stands before a colon: after a value of the label before (`AETNA Payer ID`) only the end is label. */
function tailWords(words: string): string {
  // `Claim # K-1 Payer`: what follows a value is the label.
  const all = (/\S*\d\S*\s+(\D+)$/.exec(words.trim())?.[1] ?? words.trim()).split(/[\s\u00a0]+/);
  for (let count = Math.min(all.length, 4); count >= 1; count--) {
    const some = all.slice(-count).join(' ');
    if (roleOf(some) !== null) return some;
  }
  return all.join(' ');
}
