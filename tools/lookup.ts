/** `npm run lookup -- QUERY [--dos DATE] [--payer P] [--json]`: the entry or ranked hits that the popup would show. */
import { parseArgs } from 'node:util';
import { answerLookUp } from '../entrypoints/background/look-up';
import { run } from './run';
import { describeLookup } from './text/describe-lookup';

await run(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { dos: { type: 'string' }, payer: { type: 'string' }, json: { type: 'boolean' } },
  });
  const query = positionals.join(' ');
  if (query === '')
    throw new Error('Usage: npm run lookup -- QUERY [--dos YYYY-MM-DD] [--payer ID] [--json]');
  if (values.dos !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.dos)) {
    throw new Error(`--dos ${values.dos}: a date looks like 2026-03-02`);
  }
  const result = await answerLookUp(query, { dos: values.dos ?? null, payer: values.payer ?? null });
  process.stdout.write(`${values.json ? JSON.stringify(result) : describeLookup(result)}\n`);
});
