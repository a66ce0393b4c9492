import * as z from 'zod/mini';
import { ruleKind } from '../rule-kind';
import { pairHit } from './code-pairs';

const params = z.strictObject({ indicator: z.enum(['0', '1']) });

/**
 * Pairs of an imported NCCI release. `{first}` is column 2 (what Medicare does not pay), `{second}`
 * column 1, `{release}` the release that holds the pair, `{since}` its first day, `{reason}` its rationale as the file
 * words it.
 */
export const ptpEdit = ruleKind({
  id: 'ptp-edit',
  params,
  words: ['first', 'second', 'release', 'since', 'reason'],
  variants: ['bypassed'],
  specificity: 10,
  prepare: ({ indicator }) => ({
    codes: null,
    judge: (view) => {
      if (view.byCode.size < 2) return [];
      const setting = view.setting === 'unknown' ? 'practitioner' : view.setting;
      return view.days.flatMap(({ dos, codes }) => {
        if (codes.length < 2) return [];
        const lines = new Map(codes);
        return view.knowledge
          .pairs([...lines.keys()], setting, dos)
          .filter((pair) => pair.indicator === indicator)
          .flatMap(({ column1, column2, release, from, rationale, source }) => {
            const firstLines = lines.get(column2);
            const secondLines = lines.get(column1);
            if (!firstLines || !secondLines) return [];
            const pair = { first: column2, second: column1, firstLines, secondLines, dos };
            const hit = pairHit(pair, indicator, view);
            const words = { ...hit.words, release, since: from ?? '1996', reason: rationale ?? '—' };
            return [{ ...hit, words, sources: [source] }];
          });
      });
    },
  }),
});
