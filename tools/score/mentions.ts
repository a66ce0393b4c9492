import type { PageReport } from '../../src/messages';
import type { Gold } from '../pages/gold';

/** Mentions of one page compared: how many were right, missed, and false. */
export interface MentionTally {
  right: number;
  missed: string[];
  extra: string[];
}

type Counts = Map<string, number>;

function countGold(entries: readonly { system: string; code: string; count: number }[]): Counts {
  const counts: Counts = new Map();
  for (const { system, code, count } of entries) {
    const key = `${system} ${code}`;
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return counts;
}

function countFound(report: PageReport): Counts {
  return countGold(
    report.frames.flatMap((frame) => frame.mentions.map(({ system, code }) => ({ system, code, count: 1 }))),
  );
}

/**
 * Compare by code system. A code found more often than it stands is false as often as it is too many, but for
 * what `optional` allows; found too seldom, it is missed.
 */
export function scoreMentions(report: PageReport, gold: Gold): Map<string, MentionTally> {
  const wanted = countGold(gold.mentions);
  const allowed = countGold(gold.optional);
  const found = countFound(report);
  const tallies = new Map<string, MentionTally>();
  for (const key of new Set([...wanted.keys(), ...found.keys()])) {
    const system = key.split(' ')[0] ?? '';
    const tally = tallies.get(system) ?? { right: 0, missed: [], extra: [] };
    tallies.set(system, tally);
    const want = wanted.get(key) ?? 0;
    const have = found.get(key) ?? 0;
    tally.right += Math.min(want, have);
    for (let miss = have; miss < want; miss += 1) tally.missed.push(key);
    for (let extra = want + (allowed.get(key) ?? 0); extra < have; extra += 1) tally.extra.push(key);
  }
  return tallies;
}
