import * as z from 'zod/mini';
import type { LineView } from '../claim-view';
import { type Hit, ruleKind } from '../rule-kind';
import { modifiersSchema } from './modifier-code';

const params = z.strictObject({
  /** Modifiers that say a repeat is meant, or another side or site. */
  repeatModifiers: modifiersSchema,
  /**
   * Left out: lines that are alike in code, modifiers and DOS. Given: a line with one of these modifiers,
   * which bills a part, beside a line with none of them, which bills the whole.
   */
  parts: z.optional(modifiersSchema),
});

/** The same service twice on one claim and DOS. Reversals, corrections and other revenue codes are no duplicates. */
export const duplicateLine = ruleKind({
  id: 'duplicate-line',
  params,
  words: ['code', 'count'],
  specificity: 50,
  references: ({ repeatModifiers }) => ({ modifiers: repeatModifiers }),
  prepare: ({ repeatModifiers, parts }) => ({
    codes: null,
    judge: (view) => {
      if (view.claim.reversal) return [];
      const counted = [...view.byCode.values()]
        .filter((lines) => lines.length > 1)
        .flat()
        .filter(
          ({ line, modifiers }) =>
            line.status !== 'corrected' && !modifiers.some((modifier) => repeatModifiers.includes(modifier)),
        );
      return parts ? wholeAndPart(counted, parts) : alike(counted);
    },
  }),
});

function alike(lines: readonly LineView[]): readonly Hit[] {
  return groups(lines, (line) => [...line.modifiers].sort().join(' '))
    .filter(({ lines: same }) => same.length > 1)
    .map(({ key, first, lines: same }) => ({
      lines: same,
      codes: [first.code],
      dos: first.dos,
      words: {
        code: [first.code, ...[...first.modifiers].sort()].join('-'),
        count: String(same.length),
      },
      problem: `duplicate:${key}`,
    }));
}

function wholeAndPart(lines: readonly LineView[], parts: readonly string[]): readonly Hit[] {
  const isPart = (line: LineView) => line.modifiers.some((modifier) => parts.includes(modifier));
  return groups(lines, () => '')
    .filter(({ lines: same }) => same.some(isPart) && !same.every(isPart))
    .map(({ key, first, lines: same }) => ({
      lines: same,
      codes: [first.code],
      dos: first.dos,
      words: { code: first.code, count: String(same.length) },
      problem: `whole-and-part:${key}`,
    }));
}

/** Lines of one code and DOS under one revenue code, set apart further by `more`. */
function groups(
  lines: readonly LineView[],
  more: (line: LineView) => string,
): readonly { readonly key: string; readonly first: LineView; readonly lines: readonly LineView[] }[] {
  const found = new Map<string, LineView[]>();
  for (const line of lines) {
    const key = [line.code, more(line), line.dos ?? '', line.line.revenueCode ?? ''].join('|');
    const same = found.get(key);
    if (same) same.push(line);
    else found.set(key, [line]);
  }
  return [...found].flatMap(([key, same]) => (same[0] ? [{ key, first: same[0], lines: same }] : []));
}
