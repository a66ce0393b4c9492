import type { Catalog } from '../../src/messages';
import type { OptionsHost } from '../../src/panels';
import { defaultSettings, type Settings } from '../../src/settings';
import { fakeCodeSets } from './fake-code-sets';
import { commands, payers } from './fake-popup';

const source = { publisher: 'CMS', title: 'NCCI procedure-to-procedure edits', date: '2026Q3' };

export const catalog: Catalog = {
  payers: [
    ...payers.map((payer) => ({ ...payer, plans: [], focus: true })),
    { id: 'humana', name: 'Humana', plans: [], focus: false },
  ],
  portals: [
    {
      id: 'availity',
      name: 'Availity Essentials',
      group: 'multi-payer',
      payer: null,
      hosts: ['https://apps.availity.com/*', 'https://essentials.availity.com/*'],
      access: 'install',
      certainty: 'seen',
    },
    {
      id: 'navinet',
      name: 'NaviNet',
      group: 'multi-payer',
      payer: null,
      hosts: ['https://navinet.navimedix.com/*'],
      access: 'optional',
      certainty: 'seen',
    },
    {
      id: 'uhc',
      name: 'UnitedHealthcare Provider Portal',
      group: 'payer',
      payer: 'uhc',
      hosts: ['https://secure.uhcprovider.com/*'],
      access: 'install',
      certainty: 'seen',
    },
    {
      id: 'quadax',
      name: 'Quadax',
      group: 'clearinghouse',
      payer: null,
      hosts: [],
      access: 'optional',
      certainty: 'unverified',
    },
  ],
  rules: [
    ['3d-with-3d', 'bundling', 'error', 'Two 3D renderings of one study', []],
    ['3d-with-cta', 'bundling', 'error', '3D rendering beside a CT angiography', []],
    ['icd-not-billable', 'diagnosis', 'warning', 'Diagnosis code that is a heading', []],
    ['modifier-26-with-TC', 'modifiers', 'error', '26 and TC on one line', []],
    ['bct-medicare', 'coverage', 'info', 'Bone strength from CT is priced by contractors', ['medicare']],
  ].map(([id, topic, severity, title, scoped]) => ({
    id: id as string,
    kind: 'mutually-exclusive',
    topic: topic as Catalog['rules'][number]['topic'],
    severity: severity as Catalog['rules'][number]['severity'],
    title: title as string,
    detail: 'One study gets one rendering: with an independent workstation, or without.',
    advice: 'Keep ‹first› alone if the report says where the rendering was done.',
    payers: scoped as string[],
    sources: [source],
  })),
  releases: [{ kind: 'ICD-10-CM', label: 'FY2021, FY2025–FY2027', from: null, to: null }],
};

/** An options host whose settings live in memory. */
export function fakeOptionsHost(
  start: Partial<Settings> = {},
  parts: Partial<OptionsHost> = {},
): OptionsHost & { readonly settings: () => Settings } {
  let settings: Settings = { ...defaultSettings, ...start };
  let granted = ['https://apps.availity.com/*', 'https://essentials.availity.com/*', ...settings.sitesOn];
  let hear: (settings: Settings) => void = () => undefined;
  const set = async (next: Settings) => {
    settings = next;
    hear(settings);
  };
  return {
    version: '0.1.0',
    settings: () => settings,
    catalog: async () => catalog,
    load: async () => settings,
    watch: (heard) => {
      hear = heard;
    },
    fixed: async () => [],
    save: (choices) => set({ ...settings, ...choices }),
    setTopics: (ids, topics, on) =>
      set({
        ...settings,
        mutedTopics: {
          ...settings.mutedTopics,
          ...Object.fromEntries(
            ids.map((id) => {
              const others = (settings.mutedTopics[id] ?? []).filter((topic) => !topics.includes(topic));
              return [id, on ? others : [...others, ...topics]];
            }),
          ),
        },
      }),
    setRule: (rule, payer, on) => {
      const others = settings.mutedRules.filter((one) => one.rule !== rule || one.payer !== payer);
      return set({ ...settings, mutedRules: on ? others : [...others, { rule, payer }] });
    },
    granted: async () => granted,
    request: async (patterns) => {
      granted = [...granted, ...patterns];
      return true;
    },
    release: async (patterns) => {
      granted = granted.filter((one) => !patterns.includes(one));
    },
    commands: async () => commands,
    openShortcuts: () => undefined,
    exportData: async () => JSON.stringify(settings),
    importData: async () => {
      throw new Error('cannot read minSeverity');
    },
    codeSets: fakeCodeSets(),
    clearRecent: async () => undefined,
    eraseAll: async () => set(defaultSettings),
    ...parts,
  };
}
