import * as z from 'zod/mini';
import type { LineView } from '../claim-view';
import { ruleKind } from '../rule-kind';

const params = z.strictObject({
  /** Modifiers that say a repeat is meant, or another side or site. */
  repeatModifiers: z.array(z.string().check(z.regex(/^[0-9A-Z]{2}$/, 'not a modifier'))),
});

/** The same code with the same modifiers on the same DOS twice on a claim. Reversals are no duplicates. */
export const duplicateLine = ruleKind({
  id: 'duplicate-line',
  params,
  words: ['code', 'count', 'modifiers'],
  specificity: 50,
  references: ({ repeatModifiers }) => ({ modifiers: repeatModifiers }),
  prepare: ({ repeatModifiers }) => {
    const repeat = new Set(repeatModifiers);
    return {
      codes: null,
      judge: (view) => {
        if (view.claim.reversal) return [];
        const alike = new Map<string, LineView[]>();
        for (const lines of view.byCode.values()) {
          if (lines.length < 2) continue;
          for (const line of lines) {
            if (line.line.status === 'corrected') continue;
            if (line.modifiers.some((modifier) => repeat.has(modifier))) continue;
            const key = likeness(line);
            const same = alike.get(key);
            if (same) same.push(line);
            else alike.set(key, [line]);
          }
        }
        return [...alike].flatMap(([key, lines]) => {
          const [first] = lines;
          if (first === undefined || lines.length < 2) return [];
          return [
            {
              lines,
              codes: [first.code],
              dos: first.dos,
              words: {
                code: [first.code, ...[...first.modifiers].sort()].join('-'),
                count: String(lines.length),
                modifiers: first.modifiers.join(' '),
              },
              problem: `duplicate:${key}`,
            },
          ];
        });
      },
    };
  },
});

/** Lines under different revenue codes of an institutional claim are different charges. */
function likeness({ code, modifiers, dos, line }: LineView): string {
  return [code, [...modifiers].sort().join(' '), dos ?? '', line.revenueCode ?? ''].join('|');
}
