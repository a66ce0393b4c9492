import type { Hit, LookupResult } from '../../src/knowledge';
import type { PopupHost, SiteState } from '../../src/panels';
import { cards } from './cards';
import { checked, claim, findings } from './claims';

const hit = (system: Hit['system'], code: string, name: string, detail: string | null = null): Hit => ({
  system,
  code,
  name,
  detail,
  score: 1,
});

export const hits: readonly Hit[] = [
  hit('cpt', '0347T', 'Placing of markers in bone for radiostereometric analysis'),
  hit('cpt', '0348T', 'Radiostereometric analysis of the spine', 'Uses tantalum beads as markers'),
  hit('cpt', '0349T', 'Radiostereometric analysis of the arm'),
  hit('icd10cm', 'Z96.651', 'Artificial right knee joint'),
  hit(
    'modifier',
    '26',
    'Professional part',
    'The physician’s part of a service that also has a technical part.',
  ),
];

const none: LookupResult = { query: '', card: null, modifiers: [], hits: [], suggestions: [] };

export const lookup = async (query: string): Promise<LookupResult> => {
  const [code = '', modifier] = query.toUpperCase().split('-');
  const card = Object.entries(cards).find(([key]) => key === code)?.[1] ?? null;
  if (card) {
    const modifiers = modifier
      ? [
          {
            modifier,
            name: 'Professional part',
            use: 'yes' as const,
            when: 'Reading and report only.',
            sources: [],
          },
        ]
      : [];
    const suggestions =
      card.code === '73677' ? [hit('cpt', '76377', '3D rendering on an independent workstation')] : [];
    return { query, card, modifiers, hits: [], suggestions };
  }
  return query.startsWith('tan') ? { ...none, query, hits } : { ...none, query };
};

export const commands = [
  { name: 'Go to the next finding on the page', keys: 'Alt+Shift+N' },
  { name: 'Show or hide marks', keys: '' },
];

export const payers = [
  { id: 'aetna', name: 'Aetna' },
  { id: 'bcbs', name: 'Blue Cross Blue Shield' },
  { id: 'cigna', name: 'Cigna Healthcare' },
  { id: 'uhc', name: 'UnitedHealthcare' },
  { id: 'medicare', name: 'Medicare' },
];

const on: SiteState = { kind: 'on', site: 'apps.availity.com', codes: 12, errors: 2, warnings: 1, infos: 0 };

/** A popup host that answers from fixtures; each part can be replaced. */
export function fakePopupHost(parts: Partial<PopupHost> & { state?: SiteState } = {}): PopupHost {
  const { state = on, ...others } = parts;
  return {
    lookup,
    site: async () => state,
    watchSite: () => undefined,
    turnOn: async () => on,
    turnOff: async () => ({ kind: 'off', site: 'apps.availity.com' }),
    recent: async () => ['0554T', '76377', 'M54.50'],
    remember: async (_system, code) => [code],
    clearRecent: async () => undefined,
    checkClaim: async () => ({
      claims: [{ ...claim, kind: 'text' }],
      verdicts: [{ claim: 'c1', findings, checked }],
      problems: [{ key: 'claimText.unknownPayer', params: { token: 'Acme Health' } }],
    }),
    payers: async () => payers,
    openSidePanel: () => undefined,
    openOptions: () => undefined,
    ...others,
  };
}
