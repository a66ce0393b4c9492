/**
 * Scores `tests/pages` and fails when a figure falls below the recorded one in `tests/pages/recorded.json`.
 * `--record` writes the figures as they are now.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { findPages } from '../pages/find-pages';
import { readPages } from '../pages/read-pages';
import { run } from '../run';
import { scoreTable } from '../score/table';
import { type PageScore, precision, recall, scorePage, totals } from '../score/totals';

const FILE = 'tests/pages/recorded.json';

const figuresSchema = z.object({
  precision: z.number(),
  recall: z.number(),
  claimLines: z.number(),
  findings: z.number(),
  forbidden: z.number(),
  codelessClean: z.number(),
});
const recordedSchema = z.object({ tuned: figuresSchema, heldOut: figuresSchema });
type Figures = z.infer<typeof figuresSchema>;

/** Odd page numbers are tuned on, even ones only scored (tests/pages/README.md). */
const isTuned = (score: PageScore): boolean => Number.parseInt(score.name, 10) % 2 === 1;

const round = (value: number): number => Math.floor(value * 10_000) / 10_000;

function figures(scores: readonly PageScore[]): Figures {
  const all = totals(scores);
  return {
    precision: round(precision(all.all)),
    recall: round(recall(all.all)),
    claimLines: round(all.lines === 0 ? 1 : all.linesRight / all.lines),
    findings: round(all.expected === 0 ? 1 : all.fired / all.expected),
    forbidden: all.forbidden,
    codelessClean: round(all.codeless === 0 ? 1 : all.codelessClean / all.codeless),
  };
}

function worse(name: string, now: Figures, recorded: Figures): string[] {
  const falls = (['precision', 'recall', 'claimLines', 'findings', 'codelessClean'] as const)
    .filter((key) => now[key] < recorded[key])
    .map((key) => `${name}: ${key} fell from ${recorded[key]} to ${now[key]}`);
  if (now.forbidden > recorded.forbidden) {
    falls.push(`${name}: forbidden findings rose from ${recorded.forbidden} to ${now.forbidden}`);
  }
  return falls;
}

await run(async () => {
  const { values } = parseArgs({ options: { record: { type: 'boolean' } } });
  const scores = (await readPages(findPages(['tests/pages']))).map(scorePage);
  process.stdout.write(`${scoreTable(scores, totals(scores))}\n`);
  const now = {
    tuned: figures(scores.filter(isTuned)),
    heldOut: figures(scores.filter((score) => !isTuned(score))),
  };
  process.stdout.write(
    `\ntuned on   ${JSON.stringify(now.tuned)}\nheld out   ${JSON.stringify(now.heldOut)}\n`,
  );
  if (values.record) {
    writeFileSync(FILE, `${JSON.stringify(now, null, 2)}\n`);
    return;
  }
  const recorded = recordedSchema.parse(JSON.parse(readFileSync(FILE, 'utf8')));
  const falls = [
    ...worse('tuned on', now.tuned, recorded.tuned),
    ...worse('held out', now.heldOut, recorded.heldOut),
  ];
  if (falls.length > 0) throw new Error(falls.join('\n'));
});
