import { compile } from './compile';
import { checkJsonSchemas, writeJsonSchemas } from './json-schema';
import { checkOfficial } from './official';
import { DataError } from './problem';

/**
 * `npm run data [-- --write]`: compiles the data and says what is wrong with it, one line a problem: file, path,
 * reason. `--write` brings the JSON Schemas of docs/schema up to date.
 */
async function main(): Promise<void> {
  const root = process.cwd();
  if (process.argv.includes('--write')) writeJsonSchemas(root);
  const { dataset } = compile(root);
  const folder = process.env.SCRUBLINE_OFFICIAL;
  const problems = [...checkJsonSchemas(root), ...(folder ? await checkOfficial(folder, dataset) : [])];
  if (problems.length > 0) throw new DataError(problems);
  console.log(
    `data: ${dataset.codes.length} codes, ${dataset.sources.length} sources, ` +
      `${dataset.stances.length} payer stances; every file fits its schema and every reference holds`,
  );
  console.log(
    folder
      ? 'data: agrees with the official releases'
      : 'data: agreement with the official releases not checked (SCRUBLINE_OFFICIAL names no folder)',
  );
}

main().catch((error: unknown) => {
  if (!(error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
