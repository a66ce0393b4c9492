import * as z from 'zod/mini';
import type { Diagnosis } from '../../claims';
import type { ClaimView, LineView } from '../claim-view';
import { type Hit, ruleKind } from '../rule-kind';
import { listOf } from '../words';

const params = z.strictObject({
  /** `mismatch`: another side and none that fits. `unspecified`: only diagnoses that leave the side open. */
  finds: z.enum(['mismatch', 'unspecified']),
});

/**
 * Compares RT or LT with the sides of the diagnoses the line points to, and with no others. A line that
 * shows no pointers is left alone.
 */
export const laterality = ruleKind({
  id: 'laterality',
  params,
  words: ['code', 'modifier', 'side', 'diagnoses'],
  specificity: 50,
  prepare: ({ finds }) => ({
    codes: null,
    judge: (view) => view.lines.flatMap((line) => judgeLine(line, view, finds)),
  }),
});

function judgeLine(line: LineView, view: ClaimView, finds: 'mismatch' | 'unspecified'): readonly Hit[] {
  const side = sideOf(line);
  const pointers = line.line.pointers;
  if (side === null || pointers === null) return [];
  const pointed = pointers
    .map((pointer) => view.diagnosisAt.get(pointer))
    .filter((diagnosis): diagnosis is Diagnosis => diagnosis !== undefined);
  const sides = pointed.map((diagnosis) => view.knowledge.diagnosisBits(diagnosis.code)?.side ?? null);
  if (sides.some((found) => found === side || found === 'bilateral')) return [];
  const wanted = finds === 'unspecified' ? 'unspecified' : side === 'left' ? 'right' : 'left';
  if (finds === 'unspecified' && sides.some((found) => found !== null && found !== 'unspecified')) return [];
  const wrong = [...new Set(pointed.filter((_, index) => sides[index] === wanted).map(({ code }) => code))];
  if (wrong.length === 0) return [];
  return [
    {
      lines: [line],
      codes: [line.code, ...wrong],
      dos: line.dos,
      words: {
        code: line.code,
        modifier: side === 'left' ? 'LT' : 'RT',
        side,
        diagnoses: listOf(wrong),
      },
      problem: `side:${line.id}`,
    },
  ];
}

/** The side a line says; null when it says none, both, or is billed as bilateral. */
function sideOf({ modifiers }: LineView): 'left' | 'right' | null {
  const left = modifiers.includes('LT');
  const right = modifiers.includes('RT');
  if (left === right || modifiers.includes('50')) return null;
  return left ? 'left' : 'right';
}
