/** `npm run claim -- 'LINES' [--payer P] [--json]`: the findings of a typed or pasted claim, or of a raw X12 file (`-` reads standard input). */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkClaimText } from '../entrypoints/background/claim-text';
import { defaultSettings } from '../src/settings';
import { run } from './run';
import { describeClaimCheck } from './text/describe-claim-check';

await run(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { payer: { type: 'string' }, json: { type: 'boolean' } },
  });
  const typed = positionals.join(' ');
  const text = typed === '-' ? readFileSync(0, 'utf8') : typed;
  if (text.trim() === '')
    throw new Error(
      "Usage: npm run claim -- '76376 26 | 71275 | dx M54.5 | UHC | 2026-03-02' [--payer ID] [--json]",
    );
  const checked = await checkClaimText(text, values.payer ?? null, defaultSettings);
  process.stdout.write(`${values.json ? JSON.stringify(checked) : describeClaimCheck(checked)}\n`);
});
