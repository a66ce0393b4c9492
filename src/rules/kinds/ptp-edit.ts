import * as z from 'zod/mini';
import { ruleKind } from '../rule-kind';
import { codesByDay, pairHit } from './code-pairs';

const params = z.strictObject({ indicator: z.enum(['0', '1']) });

/**
 * Pairs of an imported NCCI release. `{first}` is column 2 (what Medicare does not pay), `{second}`
 * column 1, `{release}` the release that holds the pair.
 */
export const ptpEdit = ruleKind({
  id: 'ptp-edit',
  params,
  words: ['first', 'second', 'release'],
  variants: ['bypassed'],
  specificity: 10,
  prepare: ({ indicator }) => ({
    codes: null,
    judge: (view) => {
      if (view.byCode.size < 2) return [];
      const setting = view.setting === 'unknown' ? 'practitioner' : view.setting;
      return codesByDay(view, () => true).flatMap(({ dos, codes }) => {
        if (codes.size < 2) return [];
        return view.knowledge
          .pairs([...codes.keys()], setting, dos)
          .filter((pair) => pair.indicator === indicator)
          .flatMap(({ column1, column2, release }) => {
            const firstLines = codes.get(column2);
            const secondLines = codes.get(column1);
            if (!firstLines || !secondLines) return [];
            const hit = pairHit(
              { first: column2, second: column1, firstLines, secondLines, dos },
              indicator,
              view,
            );
            return [{ ...hit, words: { ...hit.words, release } }];
          });
      });
    },
  }),
});
