import { contentTables } from '../../generated/content-tables';
import { normalName } from './normal-name';

/** A payer of data/payers.json, and the plan when the text names one. */
export interface PayerMatch {
  readonly payer: string;
  readonly plan: string | null;
}

interface Name {
  readonly payer: string;
  readonly plan: string | null;
  readonly kind: string;
  readonly name: string;
}

let names: readonly Name[] | null = null;

/**
 * The payer a page's text names (`UHC Medicare Advantage PPO` → uhc and its plan), or null. The longest name that
 * stands in it as whole words wins. Weak names count only where no other is found; a payer is ruled out where one of
 * its except-names stands ("Medicare Advantage" is not Medicare). The plan is the longest of that payer's plan names.
 */
export function payerOf(text: string): PayerMatch | null {
  names ??= unpack(contentTables.payers);
  const words = ` ${normalName(text)} `;
  const found = names.filter(({ name }) => words.includes(` ${name} `));
  const ruledOut = new Set(found.filter(({ kind }) => kind === 'x').map(({ payer }) => payer));
  const possible = found.filter(({ kind, payer }) => kind !== 'x' && !ruledOut.has(payer));
  const best = possible.find(({ kind }) => kind === 'a') ?? possible[0];
  if (!best) return null;
  const plan = possible.find((one) => one.payer === best.payer && one.plan !== null);
  return { payer: best.payer, plan: plan?.plan ?? null };
}

/** Longest first, so that the first hit is the most telling. */
function unpack(lines: string): Name[] {
  return lines
    .split('\n')
    .flatMap((line) => {
      const [payer = '', plan = '', kind = '', ...list] = line.split('|');
      return list.map((name) => ({ payer, plan: plan === '' ? null : plan, kind, name }));
    })
    .sort((a, b) => b.name.length - a.name.length);
}
