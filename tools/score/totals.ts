import type { ReadPage } from '../pages/read-pages';
import { type ClaimTally, scoreClaims } from './claims';
import { type FindingTally, scoreFindings } from './findings';
import { type MentionTally, scoreMentions } from './mentions';

export interface PageScore {
  readonly name: string;
  readonly mentions: Map<string, MentionTally>;
  readonly claims: ClaimTally;
  readonly findings: FindingTally;
}

export interface Ratio {
  readonly right: number;
  readonly missed: number;
  readonly extra: number;
}

export const precision = ({ right, extra }: Ratio): number =>
  right + extra === 0 ? 1 : right / (right + extra);
export const recall = ({ right, missed }: Ratio): number =>
  right + missed === 0 ? 1 : right / (right + missed);

/** Score one page. Pages without a gold.json have nothing to compare with. */
export function scorePage({ page, report }: ReadPage): PageScore {
  if (!page.gold) throw new Error(`${page.name}: has no gold.json to score against`);
  const claims = scoreClaims(report, page.gold);
  return {
    name: page.name,
    mentions: scoreMentions(report, page.gold),
    claims,
    findings: scoreFindings(report, page.gold, claims.matched),
  };
}

/** Mentions of one page over all code systems. */
export function pageRatio(score: PageScore): Ratio {
  return sum([...score.mentions.values()]);
}

function sum(tallies: readonly MentionTally[]): Ratio {
  return {
    right: tallies.reduce((total, tally) => total + tally.right, 0),
    missed: tallies.reduce((total, tally) => total + tally.missed.length, 0),
    extra: tallies.reduce((total, tally) => total + tally.extra.length, 0),
  };
}

export interface Totals {
  readonly systems: ReadonlyMap<string, Ratio>;
  readonly all: Ratio;
  readonly lines: number;
  readonly linesRight: number;
  readonly linesExtra: number;
  readonly expected: number;
  readonly fired: number;
  readonly forbidden: number;
  /** Pages without any code, and how many of them got no mark. */
  readonly codeless: number;
  readonly codelessClean: number;
}

/** The figures over all pages that docs and tests quote. */
export function totals(scores: readonly PageScore[]): Totals {
  const systems = new Map<string, Ratio>();
  for (const system of ['cpt', 'hcpcs', 'icd10cm']) {
    systems.set(system, sum(scores.flatMap((score) => score.mentions.get(system) ?? [])));
  }
  const codeless = scores.filter((score) => {
    const ratio = pageRatio(score);
    return ratio.right + ratio.missed === 0;
  });
  const add = (pick: (score: PageScore) => number) => scores.reduce((total, score) => total + pick(score), 0);
  return {
    systems,
    all: sum(scores.flatMap((score) => [...score.mentions.values()])),
    lines: add((score) => score.claims.lines),
    linesRight: add((score) => score.claims.right),
    linesExtra: add((score) => score.claims.extra),
    expected: add((score) => score.findings.expected),
    fired: add((score) => score.findings.fired),
    forbidden: add((score) => score.findings.forbidden.length),
    codeless: codeless.length,
    codelessClean: codeless.filter((score) => pageRatio(score).extra === 0).length,
  };
}
