/**
 * `npm run read -- PATH... [--json] [--why CODE] [--evidence]`: what the production build makes of pages.
 * With `--json`, one array of `{ page, report }` and nothing else on standard output.
 */
import { parseArgs } from 'node:util';
import { describeCandidates } from './pages/describe-candidates';
import { describeReport } from './pages/describe-report';
import { findPages } from './pages/find-pages';
import { readPages } from './pages/read-pages';
import { run } from './run';

await run(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, why: { type: 'string' }, evidence: { type: 'boolean' } },
  });
  if (positionals.length === 0) {
    throw new Error('Usage: npm run read -- PATH... [--json] [--why CODE] [--evidence]');
  }
  const why = values.why;
  const explanations = new Map<string, string>();
  const read = await readPages(findPages(positionals), {
    evidence: values.evidence ?? false,
    visit: async (browser, tab, page) => {
      if (why === undefined) return;
      const { candidates } = await browser.ask('explain', { tab: await browser.tabOf(tab), code: why });
      explanations.set(page.name, describeCandidates(why, candidates));
    },
  });
  if (values.json) {
    process.stdout.write(
      `${JSON.stringify(read.map(({ page, report }) => ({ page: page.name, report })))}\n`,
    );
  } else if (why !== undefined) {
    const found = read.map(({ page }) => `${page.name}\n${explanations.get(page.name) ?? ''}`);
    process.stdout.write(`${found.join('\n\n')}\n`);
  } else {
    process.stdout.write(
      `${read.map(({ page, report }) => describeReport(page.name, report)).join('\n\n')}\n`,
    );
  }
});
