import type { Claim, Diagnosis, ServiceLine, Setting } from '../claims';
import type { Knowledge, KnowledgeBase } from '../knowledge';
import { remembering } from './remember';
import type { RuleContext, RuleSettings } from './types';

/** What rules ask: the common questions, and the Excludes1 notes. */
export type RuleKnowledge = Pick<KnowledgeBase, keyof Knowledge | 'excludes1'>;

/** A service line as rules look at it. */
export interface LineView {
  readonly line: ServiceLine;
  readonly id: string;
  readonly code: string;
  readonly modifiers: readonly string[];
  /** The line's date, else the claim's, else the page's. */
  readonly dos: string | null;
  readonly paid: boolean;
}

/** What is billed on one DOS, by code; codes ascending, so that the order of lines decides nothing. */
export interface Day {
  readonly dos: string | null;
  readonly codes: readonly (readonly [code: string, lines: readonly LineView[]])[];
}

/** One claim with what the page, the settings and the calendar add to it, indexed for rules. */
export interface ClaimView {
  readonly claim: Claim;
  readonly knowledge: RuleKnowledge;
  /** Lines that bill a service: an 835's reversed lines (negative units) are left out. */
  readonly lines: readonly LineView[];
  readonly byCode: ReadonlyMap<string, readonly LineView[]>;
  /** The lines by DOS, then by code. Lines without any date make a day of their own. */
  readonly days: readonly Day[];
  readonly diagnoses: readonly Diagnosis[];
  readonly diagnosisAt: ReadonlyMap<string, Diagnosis>;
  readonly payer: string | null;
  readonly plan: string | null;
  /** The payer's name, or its id where no name is known; null when the payer is unknown. */
  readonly payerName: string | null;
  readonly setting: Setting;
  /** The date diagnoses are judged on: the through date of an institutional claim, else the first DOS. */
  readonly dos: string | null;
  /** ISO date of today, for rules about the calendar. */
  readonly today: string;
  /**
   * true when the page shows the whole claim, so that a rule may speak of what is missing from it.
   * A row of a claim list shows one line of many.
   */
  readonly whole: boolean;
}

/** What a view is built from, besides the claim. */
export interface ViewOptions {
  readonly knowledge: RuleKnowledge;
  readonly context: RuleContext;
  readonly settings: RuleSettings;
  /** ISO date of today; the system's date where left out. */
  readonly today?: string;
}

/** Builds the view of a claim. Payer and date that the claim does not show come from the page around it. */
export function viewOf(claim: Claim, options: ViewOptions): ClaimView {
  const { context, settings } = options;
  const knowledge = remembering(options.knowledge);
  const only = settings.focus.length === 1 ? (settings.focus[0] ?? null) : null;
  const payer = claim.payer ?? context.payer ?? only;
  const claimDos = claim.dos ?? context.dos;
  const lines = claim.lines.filter(billsSomething).map((line) => lineView(line, claimDos));
  const byCode = new Map<string, LineView[]>();
  for (const line of lines) {
    const same = byCode.get(line.code);
    if (same) same.push(line);
    else byCode.set(line.code, [line]);
  }
  return {
    claim,
    knowledge,
    lines,
    byCode,
    days: daysOf(lines),
    diagnoses: claim.diagnoses,
    diagnosisAt: new Map(claim.diagnoses.map((diagnosis) => [diagnosis.pointer, diagnosis])),
    payer,
    plan: claim.payer === null && context.payer !== null ? context.plan : claim.plan,
    payerName: payer === null ? null : (knowledge.payerName(payer) ?? payer),
    setting: claim.setting,
    dos: claim.through ?? claimDos ?? firstDos(lines),
    today: options.today ?? new Date().toISOString().slice(0, 10),
    whole: claim.kind !== 'list' && !claim.unclear.includes('lines-unclear'),
  };
}

/** A reversed line takes back, and a line of a revenue code alone names no service. */
function billsSomething({ code, status, units }: ServiceLine): boolean {
  return code !== '' && status !== 'reversed' && (units === null || units >= 0);
}

function lineView(line: ServiceLine, claimDos: string | null): LineView {
  const amount = line.paid === null ? null : Number(line.paid);
  return {
    line,
    id: line.id,
    code: line.code,
    modifiers: line.modifiers,
    dos: line.dos ?? claimDos,
    paid: amount === null || Number.isNaN(amount) ? line.status === 'paid' : amount > 0,
  };
}

function firstDos(lines: readonly LineView[]): string | null {
  return lines.reduce<string | null>(
    (first, { dos }) => (dos !== null && (first === null || dos < first) ? dos : first),
    null,
  );
}

function daysOf(lines: readonly LineView[]): readonly Day[] {
  return [...byDay(lines)].map(([dos, sameDay]) => {
    const codes = new Map<string, LineView[]>();
    for (const line of sameDay) {
      const same = codes.get(line.code);
      if (same) same.push(line);
      else codes.set(line.code, [line]);
    }
    return { dos, codes: [...codes].sort(([a], [b]) => (a < b ? -1 : 1)) };
  });
}

/** Lines set apart by DOS; lines without any date count as one day of their own. */
export function byDay(lines: readonly LineView[]): ReadonlyMap<string | null, readonly LineView[]> {
  const days = new Map<string | null, LineView[]>();
  for (const line of lines) {
    const day = days.get(line.dos);
    if (day) day.push(line);
    else days.set(line.dos, [line]);
  }
  return days;
}
