import { payers } from '../../generated/content-tables';
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

/** Names by their first word: a page's text is read word by word, never name by name. */
let names: ReadonlyMap<string, readonly Name[]> | null = null;

/**
 * The payer a page's text names (`UHC Medicare Advantage PPO` → uhc and its plan), or null. The longest name that
 * stands in it as whole words wins. Weak names count only where no other is found; a payer is ruled out where one of
 * its except-names stands ("Medicare Advantage" is not Medicare). The plan is the longest of that payer's plan names.
 */
export function payerOf(text: string): PayerMatch | null {
  names ??= unpack(payers);
  const found = namesIn(names, normalName(text));
  const ruledOut = new Set(found.filter(({ kind }) => kind === 'x').map(({ payer }) => payer));
  const possible = found.filter(({ kind, payer }) => kind !== 'x' && !ruledOut.has(payer));
  const best = possible.find(({ kind }) => kind === 'a') ?? possible[0];
  if (!best) return null;
  const plan = possible.find((one) => one.payer === best.payer && one.plan !== null);
  return { payer: best.payer, plan: plan?.plan ?? null };
}

/** Every name that stands in a normalized text as whole words, longest first. */
function namesIn(byFirstWord: ReadonlyMap<string, readonly Name[]>, text: string): Name[] {
  const found: Name[] = [];
  for (let at = 0; at < text.length; at = text.indexOf(' ', at) + 1 || text.length + 1) {
    const end = text.indexOf(' ', at);
    const word = text.slice(at, end < 0 ? text.length : end);
    for (const name of byFirstWord.get(word) ?? []) {
      const after = at + name.name.length;
      if (text.startsWith(name.name, at) && (after === text.length || text[after] === ' ')) found.push(name);
    }
  }
  return found.sort((a, b) => b.name.length - a.name.length);
}

function unpack(lines: string): Map<string, Name[]> {
  const byFirstWord = new Map<string, Name[]>();
  for (const line of lines.split('\n')) {
    const [payer = '', plan = '', kind = '', ...list] = line.split('|');
    for (const name of list) {
      const first = name.split(' ', 1)[0] ?? '';
      const row = { payer, plan: plan === '' ? null : plan, kind, name };
      byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), row]);
    }
  }
  return byFirstWord;
}
