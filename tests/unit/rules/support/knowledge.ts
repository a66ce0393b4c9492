import { readFileSync } from 'node:fs';
import type {
  DiagnosisBits,
  ImportedAddOn,
  ImportedHcpcs,
  PairEdit,
  ProcedureFacts,
  Validity,
} from '../../../../src/knowledge';
import type { RuleKnowledge } from '../../../../src/rules';
import { type DiagnosisFact, diagnoses } from './diagnoses';
import { excludes1 } from './excludes';
import { denials, modifiers, procedures } from './procedures';

const sourcesFile: {
  sources: readonly {
    id: string;
    publisher: string;
    title: string;
    date: string;
    url: string | null;
    seen: 'primary' | 'copy' | 'secondary' | 'inference';
    release?: string;
  }[];
} = JSON.parse(readFileSync(new URL('../../../../data/sources.json', import.meta.url), 'utf8'));
const sources = new Map(sourcesFile.sources.map((source) => [source.id, source]));

const payers: Readonly<Record<string, string>> = {
  aetna: 'Aetna',
  bcbs: 'Blue Cross Blue Shield',
  cigna: 'Cigna Healthcare',
  medicare: 'Medicare',
  uhc: 'UnitedHealthcare',
};

/** A small knowledge made of literal facts: real codes, real dates, nothing computed but the DOS. */
export function knowledgeOf(
  extra: {
    readonly pairs?: readonly PairEdit[];
    readonly hcpcs?: readonly ImportedHcpcs[];
    readonly addOns?: Readonly<Record<string, readonly ImportedAddOn[]>>;
  } = {},
): RuleKnowledge {
  return {
    validity: (code, dos) => validityOf(code, diagnoses[code], dos),
    diagnosisBits: (code) => bitsOf(diagnoses[code]),
    procedure: (code) => procedureOf(code),
    modifier: (modifier) => modifiers[modifier] ?? null,
    denial: (kind, code) => denials.find((denial) => denial.kind === kind && denial.code === code) ?? null,
    name: () => null,
    payerName: (payer) => payers[payer] ?? null,
    source: (id) => sources.get(id) ?? null,
    pairs: (codes, _setting, dos) =>
      (extra.pairs ?? []).filter(
        ({ column1, column2, from, to }) =>
          codes.includes(column1) &&
          codes.includes(column2) &&
          (dos === null || ((from === null || dos >= from) && (to === null || dos <= to))),
      ),
    hcpcs: (code) => extra.hcpcs?.find((row) => row.code === code) ?? null,
    addOns: (code) => extra.addOns?.[code] ?? [],
    codeEdits: () => [],
    excludes1,
    releases: () => [
      {
        kind: 'icd10cm',
        label: 'FY2021, FY2025-FY2027',
        from: '2020-10-01',
        to: '2027-09-30',
        setting: null,
      },
    ],
  };
}

/** Fiscal year of a DOS: FY2026 runs from 2025-10-01 to 2026-09-30. The newest year answers without a date. */
function yearOf(dos: string | null): number {
  return dos === null ? 2027 : Number(dos.slice(0, 4)) + (dos.slice(5) >= '10-01' ? 1 : 0);
}

function validityOf(_code: string, fact: DiagnosisFact | undefined, dos: string | null): Validity {
  const year = Math.min(yearOf(dos), 2027);
  const state = !fact
    ? 'unknown'
    : year < (fact.first ?? 0)
      ? 'not-yet'
      : year > (fact.last ?? 9999)
        ? 'deleted'
        : year >= (fact.headerFrom ?? 9999)
          ? 'header'
          : 'billable';
  return {
    state: state === 'unknown' && year < 2021 ? 'not-checked' : state,
    release: `FY${year}`,
    dos,
    firstYear: fact?.first ?? null,
    lastYear: fact?.last ?? null,
    replacements: state === 'header' || state === 'deleted' ? (fact?.choices ?? []) : [],
  };
}

function bitsOf(fact: DiagnosisFact | undefined): DiagnosisBits | null {
  if (!fact) return null;
  return {
    side: fact.side ?? null,
    manifestation: fact.manifestation ?? false,
    unspecified: fact.unspecified ?? false,
    externalCause: fact.externalCause ?? false,
  };
}

function procedureOf(code: string): ProcedureFacts | null {
  const row = procedures[code];
  if (!row) return null;
  const [status, pcTc, global, bilateral, assistant, coSurgeon, mue] = row;
  return {
    code,
    status,
    pcTc,
    global,
    bilateral,
    assistant,
    coSurgeon,
    mue: mue.map(([setting, value, mai]) => ({ setting, value, mai, sources: ['cms-mue-2026q2'] })),
    indicatorSources: ['cms-pfs-2025q4'],
    sources: ['cms-pfs-2025q4', 'cms-mue-2026q2'],
  };
}
