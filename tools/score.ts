/**
 * `npm run score -- DIR [--only NAME]`: read labelled pages with the production build and compare with gold.json.
 * `--json` prints the figures alone.
 */
import { parseArgs } from 'node:util';
import { findPages } from './pages/find-pages';
import { readPages } from './pages/read-pages';
import { run } from './run';
import { scoreTable } from './score/table';
import { pageRatio, precision, recall, scorePage, totals } from './score/totals';

await run(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { only: { type: 'string' }, json: { type: 'boolean' } },
  });
  if (positionals.length === 0) throw new Error('Usage: npm run score -- DIR... [--only NAME] [--json]');
  const pages = findPages(positionals).filter(
    (page) => page.gold !== null && (values.only === undefined || page.name.includes(values.only)),
  );
  if (pages.length === 0) throw new Error('None of these pages has a gold.json.');
  const scores = (await readPages(pages)).map(scorePage);
  const all = totals(scores);
  if (values.json) {
    const byPage = scores.map((score) => ({ page: score.name, ...pageRatio(score) }));
    const figures = {
      precision: precision(all.all),
      recall: recall(all.all),
      ...all,
      systems: Object.fromEntries(all.systems),
    };
    process.stdout.write(`${JSON.stringify({ figures, pages: byPage })}\n`);
  } else {
    process.stdout.write(`${scoreTable(scores, all)}\n`);
  }
});
