import threeD from '../../data/codes/3d-rendering.json';
import bct from '../../data/codes/0554T.json';
import sourceFile from '../../data/sources.json';
import type { CodeSystem } from '../../src/codes';
import type { Card, SourceRecord } from '../../src/knowledge';
import { emptyCard } from '../support/empty-card';

type Raw = (typeof bct)['codes'][number] | (typeof threeD)['codes'][number];

const sourceList = sourceFile.sources as readonly SourceRecord[];

const blank = emptyCard({ system: 'cpt', code: '' });

const MODIFIER_NAMES: Record<string, string> = {
  '22': 'Increased work',
  '26': 'Professional part',
  '52': 'Reduced',
};

/** A card as full as the authored data make it, without the knowledge stage: only for looking at. */
function authored(raw: Raw, extra: Partial<Card>): Card {
  const related = (
    rows: readonly { code: string; why: string; sources: readonly string[] }[],
    system: CodeSystem,
  ) => rows.map((row) => ({ ...row, system, name: '' }));
  return {
    ...blank,
    ...('serviceType' in raw && raw.serviceType ? { serviceType: raw.serviceType } : {}),
    code: raw.code,
    level: 'entry',
    name: raw.name,
    summary: raw.summary ?? [],
    sites: 'sites' in raw ? (raw.sites ?? []) : [],
    clinical: 'clinical' in raw ? (raw.clinical ?? []) : [],
    workflow: 'workflow' in raw ? (raw.workflow ?? []) : [],
    rules: raw.rules ?? [],
    payersInScope: 'payersInScope' in raw ? (raw.payersInScope ?? []) : [],
    modifiers: (raw.modifiers ?? []).map((row) => ({
      ...row,
      name: MODIFIER_NAMES[row.modifier] ?? '',
      use: row.use as 'yes' | 'no' | 'rare',
    })),
    taxonomies: 'taxonomies' in raw ? (raw.taxonomies ?? []).map((row) => ({ name: '', ...row })) : [],
    relatedDiagnoses: 'relatedDiagnoses' in raw ? related(raw.relatedDiagnoses ?? [], 'icd10cm') : [],
    relatedProcedures: 'relatedProcedures' in raw ? related(raw.relatedProcedures ?? [], 'cpt') : [],
    disagreements: (raw.disagreements ?? []) as Card['disagreements'],
    noData: 'noData' in raw ? (raw.noData ?? []) : [],
    sources: (raw.sources ?? []).flatMap((id) => sourceList.filter((source) => source.id === id)),
    ...extra,
  } as Card;
}

const raw0554 = bct.codes.find((code) => code.code === '0554T') as Raw;
const raw76377 = threeD.codes.find((code) => code.code === '76377') as Raw;

export const cards = {
  '0554T': authored(raw0554, {
    chips: [
      { id: 'category', text: 'Category III', tone: 'neutral' },
      { id: 'active', text: 'Active since 2019-07-01', tone: 'good' },
    ],
    stances: [
      {
        payer: 'medicare',
        plan: null,
        stance: 'conflict',
        text: 'One contractor article names the code as covered; the fee schedule leaves pricing to each contractor.',
        sources: ['cms-pfs-2026q3'],
      },
      { payer: 'uhc', plan: 'Commercial', stance: 'experimental', text: 'Listed as unproven.', sources: [] },
      { payer: 'cigna', plan: null, stance: 'none-found', text: 'No policy was found.', sources: [] },
    ],
  }),
  '76377': authored(raw76377, {
    chips: [{ id: 'category', text: 'Category I', tone: 'neutral' }],
  }),
  'M54.5': {
    ...blank,
    system: 'icd10cm',
    code: 'M54.5',
    level: 'validity',
    name: 'Low back pain',
    chips: [{ id: 'billable', text: 'Not billable', tone: 'bad' }],
    validity: {
      state: 'header',
      release: 'FY2026',
      dos: '2026-03-02',
      firstYear: 2022,
      lastYear: null,
      replacements: ['M54.50', 'M54.51', 'M54.59'],
    },
    parents: [{ code: 'M54', name: 'Back pain' }],
    form: ['icd10cm', 'diagnosis', 'chapter13'],
    sources: sourceList.filter((source) => source.id.startsWith('icd10cm')),
  },
  '73677': { ...blank, code: '73677', meant: ['76377'], form: ['cpt', 'cptI', 'radiology'] },
} satisfies Record<string, Card>;
