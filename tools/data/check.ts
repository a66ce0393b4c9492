import { compile } from './compile';
import { DataError } from './problem';

/** `npm run data`: compiles the data and says what is wrong with it, one line a problem: file, path, reason. */
try {
  const { dataset } = compile();
  console.log(
    `data: ${dataset.codes.length} codes, ${dataset.sources.length} sources, ` +
      `${dataset.stances.length} payer stances; every file fits its schema and every reference holds`,
  );
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
