import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Compared } from './compare';
import type { Fault } from './faults';
import { LOOKS } from './looks';

/** One picture of the gallery. */
export interface Picture {
  readonly scene: string;
  readonly look: string;
  readonly file: string;
  readonly faults: readonly Fault[];
  /** null where nothing was compared. */
  readonly compared: Compared | null;
}

/** The page a person flips through: one HTML file beside the pictures, driven by the keyboard. */
export function flipPage(pictures: readonly Picture[], before: string | null): string {
  const template = readFileSync(new URL('./flip-page.html', import.meta.url), 'utf8');
  const data = {
    pictures,
    looks: LOOKS.map(({ name, words }) => ({ name, words })),
    before: before === null ? null : pathToFileURL(`${before}/`).href,
  };
  // `<` would let a text of a scene end the script.
  return template.replace('/*DATA*/ null', () => JSON.stringify(data).replaceAll('<', '\\u003c'));
}
