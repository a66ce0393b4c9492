import * as z from 'zod/mini';
import type { ClaimView } from '../claim-view';
import { type Hit, ruleKind } from '../rule-kind';
import { listOf } from '../words';
import { lineHit } from './line-hit';

const checks = ['missing', 'dangling', 'more-than-4', 'repeated', 'more-than-12', 'twice-on-claim'] as const;
const params = z.strictObject({ check: z.enum(checks) });
type Check = (typeof checks)[number];

/**
 * How diagnoses hang together with lines on a professional claim: at most 12 diagnoses, each once, and
 * one to four pointers a line that lead somewhere. NUCC 1500 instructions, items 21 and 24E.
 */
export const diagnosisPointer = ruleKind({
  id: 'diagnosis-pointer',
  params,
  words: ['code', 'pointers', 'count', 'diagnosis'],
  specificity: 50,
  prepare: ({ check }) => ({ codes: null, judge: (view) => judges[check](view) }),
});

const judges: Readonly<Record<Check, (view: ClaimView) => readonly Hit[]>> = {
  missing: (view) => {
    const shown = view.lines.some(({ line }) => line.pointers !== null && line.pointers.length > 0);
    if (!view.whole || view.diagnoses.length === 0 || !shown) return [];
    return view.lines
      .filter(({ line }) => line.pointers === null || line.pointers.length === 0)
      .map((line) => lineHit(line, 'pointer'));
  },
  dangling: (view) =>
    eachPointed(view, (pointers) => pointers.filter((pointer) => !view.diagnosisAt.has(pointer))),
  'more-than-4': (view) => eachPointed(view, (pointers) => (pointers.length > 4 ? pointers : [])),
  repeated: (view) =>
    eachPointed(view, (pointers) => pointers.filter((pointer, index) => pointers.indexOf(pointer) < index)),
  'more-than-12': (view) => {
    const count = view.diagnoses.length;
    if (count <= 12 || view.setting === 'outpatient-hospital' || view.claim.typeOfBill !== null) return [];
    return [
      {
        lines: [],
        codes: view.diagnoses.slice(12).map(({ code }) => code),
        dos: view.dos,
        words: { count: String(count) },
        problem: 'diagnosis-count',
      },
    ];
  },
  'twice-on-claim': (view) => {
    const codes = view.diagnoses.map(({ code }) => code);
    const twice = new Set(codes.filter((code, index) => codes.indexOf(code) < index));
    return [...twice].map((code) => ({
      lines: [],
      codes: [code],
      dos: view.dos,
      words: { diagnosis: code },
      problem: `diagnosis-twice:${code}`,
    }));
  },
};

function eachPointed(
  view: ClaimView,
  wrong: (pointers: readonly string[]) => readonly string[],
): readonly Hit[] {
  if (view.diagnoses.length === 0) return [];
  return view.lines.flatMap((line) => {
    const pointers = [...new Set(wrong(line.line.pointers ?? []))];
    if (pointers.length === 0) return [];
    const count = String(line.line.pointers?.length ?? 0);
    return [lineHit(line, `pointer:${pointers.join('')}`, { pointers: listOf(pointers), count })];
  });
}
