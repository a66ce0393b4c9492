/**
 * `npm run codes -- compile FILES… -o DIR [--accept-ama] [--release FILE=LABEL…]`
 * `npm run codes -- inspect FILE [--rows KEY…]`
 * `npm run codes -- verify FILE [--against FILES…]`
 */
import { parseArgs } from 'node:util';
import { compile } from './codes/compile';
import { inspect } from './codes/inspect';
import { verify } from './codes/verify';
import { run } from './run';

const USAGE = `Usage: npm run codes -- compile FILES… -o DIR [--accept-ama] [--release FILE=LABEL]…
       npm run codes -- inspect FILE [--rows KEY…]
       npm run codes -- verify FILE [--against FILES…]`;

const say = (line: string) => process.stdout.write(`${line}\n`);

await run(async () => {
  const { values, positionals, tokens } = parseArgs({
    allowPositionals: true,
    tokens: true,
    options: {
      out: { type: 'string', short: 'o' },
      'accept-ama': { type: 'boolean' },
      release: { type: 'string', multiple: true },
      rows: { type: 'boolean' },
      against: { type: 'boolean' },
    },
  });
  const [command, ...files] = positionals;
  /** Words after `--rows` or `--against`, which take as many as there are. */
  const after = (name: 'rows' | 'against') => {
    const start = tokens.find((token) => token.kind === 'option' && token.name === name)?.index;
    if (start === undefined) return [];
    return tokens.flatMap((token) =>
      token.kind === 'positional' && token.index > start ? [token.value] : [],
    );
  };
  const [file] = files;
  if (command === 'compile' && file !== undefined && values.out !== undefined) {
    const answers = Object.fromEntries((values.release ?? []).map(answer));
    await compile(files, { out: values.out, accepted: values['accept-ama'] ?? false, answers, say });
  } else if (command === 'inspect' && file !== undefined) {
    await inspect(file, after('rows'), say);
  } else if (command === 'verify' && file !== undefined) {
    await verify(file, after('against'), say);
  } else {
    throw new Error(USAGE);
  }
});

/** `nucc.csv=25.1`: the release of a file that does not say it. */
function answer(text: string): [file: string, label: string] {
  const at = text.lastIndexOf('=');
  if (at < 1) throw new Error(`--release ${text}: say FILE=LABEL, as in nucc.csv=25.1`);
  return [text.slice(0, at), text.slice(at + 1)];
}
