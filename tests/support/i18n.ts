import { parse } from 'yaml';
import english from '../../locales/en.yml?raw';

type Tree = { [key: string]: string | Tree };

/** `locales/en.yml` as the tests see it; stands in for WXT's `#i18n`, which needs `browser.i18n`. */
const messages = parse(english) as Tree;

let pseudo = false;

/** Turn the pseudo-locale on or off: longer, accented text that shows what is not translated or does not fit. */
export function usePseudoLocale(on: boolean): void {
  pseudo = on;
}

function find(key: string): string | Tree | undefined {
  let node: string | Tree | undefined = messages;
  for (const part of key.split('.')) node = typeof node === 'object' ? node[part] : undefined;
  return node;
}

function plural(forms: Tree, count: number): string {
  const exact = forms[String(count)];
  const form = typeof exact === 'string' ? exact : forms.n;
  return typeof form === 'string' ? form : '';
}

function fill(
  text: string,
  substitutions: unknown[] | Record<string, unknown>,
  count: number | undefined,
): string {
  const list = Array.isArray(substitutions) ? substitutions : [];
  const named = Array.isArray(substitutions) ? {} : substitutions;
  const all = count !== undefined && list.length === 0 ? [count] : list;
  return text
    .replace(/\$(\d)/g, (whole, digit: string) => String(all[Number(digit) - 1] ?? whole))
    .replace(/\{(\w+)\}/g, (whole, name: string) => (name in named ? String(named[name]) : whole));
}

const ACCENTS: Record<string, string> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
};

export const i18n = {
  /** As `@wxt-dev/i18n`: `t(key)`, `t(key, [subs])`, `t(key, {named})`, `t(key, count, subs?)`. Unknown keys throw. */
  t(key: string, ...rest: unknown[]): string {
    const count = typeof rest[0] === 'number' ? rest[0] : undefined;
    const substitutions = (rest.find((one) => typeof one === 'object' && one !== null) ?? []) as unknown[];
    const found = find(key);
    if (found === undefined) throw new Error(`locales/en.yml has no "${key}"`);
    const form = typeof found === 'string' ? found : plural(found, count ?? 0);
    const text = fill(form, substitutions, count);
    return pseudo ? `[${text.replace(/[aeiouAEIOU]/g, (letter) => ACCENTS[letter] ?? letter)} ·····]` : text;
  },
};
