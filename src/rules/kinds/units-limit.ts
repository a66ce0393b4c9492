import * as z from 'zod/mini';
import type { ClaimView, LineView } from '../claim-view';
import { byDay } from '../claim-view';
import { codeSet, codesSchema } from '../code-set';
import { type Hit, ruleKind } from '../rule-kind';

const params = z.union([
  /** Medicare's medically unlikely edits with these adjudication indicators. */
  z.strictObject({ mue: z.array(z.enum(['1', '2', '3'])).check(z.minLength(1)) }),
  /** A limit that a source gives for these codes, summed over the DOS. */
  z.strictObject({ codes: codesSchema, most: z.number().check(z.gte(0)) }),
]);

/**
 * More units than an edit allows. MAI 1 counts each line alone, 2 and 3 sum the lines of a DOS. `{units}` is
 * what is billed, `{most}` the limit. A line whose units are not shown counts as one.
 */
export const unitsLimit = ruleKind({
  id: 'units-limit',
  params,
  words: ['code', 'units', 'most', 'date'],
  variants: ['none-allowed'],
  specificity: 50,
  references: (given) => ('codes' in given ? { codes: given.codes } : {}),
  prepare: (given) => {
    const codes = 'codes' in given ? codeSet(given.codes) : null;
    return {
      codes,
      judge: (view) =>
        [...view.byCode].flatMap(([code, lines]) => {
          if ('codes' in given) {
            return codes?.has(code) ? [...byDay(lines).values()].flatMap((day) => over(day, given.most)) : [];
          }
          return [...byDay(lines)].flatMap(([dos, day]) => {
            const limit = limitOf(code, dos, view);
            if (!limit || !given.mue.includes(limit.mai)) return [];
            const groups = limit.mai === '1' ? day.map((line) => [line]) : [day];
            return groups.flatMap((group) => over(group, limit.most, limit.sources));
          });
        }),
    };
  },
});

const UNPAID: ReadonlySet<string> = new Set(['B', 'I', 'N', 'P', 'X']);

function limitOf(
  code: string,
  dos: string | null,
  view: ClaimView,
): { readonly most: number; readonly mai: '1' | '2' | '3'; readonly sources: readonly string[] } | null {
  const setting = view.setting === 'unknown' ? 'practitioner' : view.setting;
  const facts = view.knowledge.procedure(code, dos);
  const found = facts?.mue.find((limit) => limit.setting === setting);
  // A limit of zero on a code that Medicare does not pay at all says nothing new: its status is told apart.
  if (!found || (found.value === 0 && UNPAID.has(facts?.status ?? ''))) return null;
  return {
    most: found.value,
    mai: found.mai === 1 ? '1' : found.mai === 2 ? '2' : '3',
    sources: found.sources,
  };
}

function over(lines: readonly LineView[], most: number, sources: readonly string[] = []): readonly Hit[] {
  const [first] = lines;
  const units = lines.reduce((sum, line) => sum + (line.line.units ?? 1), 0);
  if (!first || units <= most) return [];
  return [
    {
      lines,
      codes: [first.code],
      dos: first.dos,
      words: { code: first.code, units: String(units), most: String(most), date: first.dos ?? '' },
      problem: `units:${first.code}:${first.dos ?? ''}`,
      sources,
      ...(most === 0 ? { variant: 'none-allowed' } : {}),
    },
  ];
}
