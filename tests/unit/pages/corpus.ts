import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../pages/', import.meta.url));

/** A page of the corpus as it stands on disk: nothing checked yet. */
export interface CorpusPage {
  readonly name: string;
  readonly html: string;
  readonly gold: unknown;
}

/** All pages, by folder name. */
export function corpusPages(): CorpusPage[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      name,
      html: readFileSync(`${folder}${name}/page.html`, 'utf8'),
      gold: JSON.parse(readFileSync(`${folder}${name}/gold.json`, 'utf8')),
    }));
}

/** Odd pages are tuned on, even pages only scored. */
export function half(name: string): 'tune' | 'held-out' {
  return Number.parseInt(name, 10) % 2 === 1 ? 'tune' : 'held-out';
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
  shy: '\u00ad',
  ndash: '\u2013',
};
const INVISIBLE = /\u00ad|\u200b|\u200c|\u2060|\ufeff/g;

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return ENTITIES[name] ?? whole;
  });
}

/** The source, and the source without tags and invisible characters: a string may stand in either. */
export function readings(html: string): readonly string[] {
  return [html, decode(html), decode(html.replace(/<[^>]*>/g, '')).replace(INVISIBLE, '')];
}
