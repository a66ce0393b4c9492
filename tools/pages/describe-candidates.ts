import type { Protocol } from '../../src/messages';

type Candidates = Protocol['explain']['reply']['candidates'];

/** Each place a code could stand at, whether it was taken, and every piece of evidence with its weight. */
export function describeCandidates(code: string, candidates: Candidates): string {
  if (candidates.length === 0) return `  ${code}: nothing on the page has its form`;
  return candidates
    .map((one) => {
      const head = `  ${one.accepted ? 'taken' : 'left '}  ${one.text}  score ${one.score.toFixed(2)}  frame ${one.frame}`;
      const reasons = one.evidence.map(
        ({ name, weight, detail }) =>
          `      ${weight >= 0 ? '+' : ''}${weight.toFixed(2)}  ${name}${detail === undefined ? '' : ` (${detail})`}`,
      );
      return [head, ...reasons].join('\n');
    })
    .join('\n');
}
