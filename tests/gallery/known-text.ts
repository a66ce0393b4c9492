import { cards } from './cards';
import { denial, findings, report } from './claims';
import { catalog } from './fake-options';
import { commands, hits, payers } from './fake-popup';
import { galleryWords } from './gallery-words';

/** All text of the fixtures, lower case: what a screen may show without having it from i18n, since real data are English too. */
export const knownText: string = JSON.stringify([
  cards,
  catalog,
  commands,
  denial,
  findings,
  galleryWords,
  hits,
  payers,
  report,
  // Names that are the same in every language, and what the scenes themselves type.
  [
    'Scrubline',
    'Acme Health',
    'apps.availity.com',
    'billing.example.org',
    'Professional part',
    'kB',
    'tantalum',
  ],
])
  .replaceAll('\\"', '"')
  .toLowerCase();
