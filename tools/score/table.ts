import { type PageScore, pageRatio, precision, type Ratio, recall, type Totals } from './totals';

const figure = (value: number): string => value.toFixed(3);

function row(name: string, ratio: Ratio): string {
  const cells = [figure(precision(ratio)), figure(recall(ratio)), ratio.right, ratio.missed, ratio.extra];
  return name.padEnd(34) + cells.map((cell) => String(cell).padStart(10)).join('');
}

function share(part: number, whole: number): string {
  return `${part}/${whole} (${figure(whole === 0 ? 1 : part / whole)})`;
}

function grouped(codes: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => (count > 1 ? `${code} ×${count}` : code)).join(', ');
}

/** Everything of one page that went wrong, a line each. */
function troubles(score: PageScore): string[] {
  const tallies = [...score.mentions.values()];
  const missed = tallies.flatMap((tally) => tally.missed);
  const extra = tallies.flatMap((tally) => tally.extra);
  const lines: string[] = [];
  if (missed.length > 0) lines.push(`missed: ${grouped(missed)}`);
  if (extra.length > 0) lines.push(`false: ${grouped(extra)}`);
  lines.push(...score.claims.wrong.map((wrong) => `line: ${wrong}`));
  if (score.claims.extra > 0) lines.push(`lines too many: ${score.claims.extra}`);
  if (score.findings.missed.length > 0) lines.push(`findings missed: ${grouped(score.findings.missed)}`);
  if (score.findings.forbidden.length > 0) lines.push(`must not fire: ${grouped(score.findings.forbidden)}`);
  return lines;
}

/** The table that `npm run score` prints. */
export function scoreTable(scores: readonly PageScore[], all: Totals): string {
  const head =
    'page'.padEnd(34) +
    ['precision', 'recall', 'right', 'missed', 'false'].map((word) => word.padStart(10)).join('');
  const lines = [head];
  for (const score of scores) {
    lines.push(row(score.name, pageRatio(score)));
    for (const trouble of troubles(score)) lines.push(`    ${trouble}`);
  }
  lines.push('');
  for (const [system, ratio] of all.systems) lines.push(row(system, ratio));
  lines.push(row('all mentions', all.all), '');
  lines.push(`claim lines right      ${share(all.linesRight, all.lines)}, ${all.linesExtra} too many`);
  lines.push(`expected findings      ${share(all.fired, all.expected)}`);
  lines.push(`forbidden findings     ${all.forbidden}`);
  lines.push(`pages without codes    ${share(all.codelessClean, all.codeless)} got no mark`);
  return lines.join('\n');
}
