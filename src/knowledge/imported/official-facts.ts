import type { Code } from '../../codes';
import type { CardFacts } from '../card';
import type { OfficialFacts } from '../types';
import type { ImportedHcpcs } from './facts';
import { oneBelow } from './validity';

/** `CCCCC` in the add-on edits: which primary services count is the contractor's to say. */
const CONTRACTOR = 'CCCCC';

/** What the imported releases add to a card; null when they know nothing of the code. */
export function officialFacts({ imported }: CardFacts, code: Code, dos: string | null): OfficialFacts | null {
  return code.system === 'icd10cm'
    ? diagnosis(imported, code.code, dos)
    : procedure(imported, code.code, dos);
}

type Imported = CardFacts['imported'];

function diagnosis(imported: Imported, code: string, dos: string | null): OfficialFacts | null {
  const title = imported.title(code, dos);
  const notes = imported.notes(code);
  const edits = imported.codeEdits(code);
  if (title === null && notes === null && edits.length === 0) return null;
  const year = imported.releases.filter(({ kind, id }) => kind === 'icd10cm' && id !== null).at(-1);
  return {
    title,
    facts: [],
    children: oneBelow(code, imported.beneath(code, dos)).map((row) => ({
      code: row.code,
      name: row.title,
      billable: row.billable,
    })),
    notes: notes?.notes ?? [],
    sevenths: notes?.sevenths ?? [],
    edits: edits.map(({ edit, detail }) => ({ edit, detail })),
    primaries: [],
    sources: [
      ...(title !== null && year?.id ? [year.id] : []),
      ...(notes === null ? [] : [notes.release]),
      ...edits.slice(0, 1).map(({ release }) => release),
    ],
  };
}

function procedure(imported: Imported, code: string, dos: string | null): OfficialFacts | null {
  const hcpcs = imported.hcpcs(code);
  const addOns = imported.addOns(code, dos);
  if (hcpcs === null && addOns.length === 0) return null;
  return {
    title: hcpcs?.title ?? null,
    facts: hcpcs === null ? [] : factsOf(hcpcs),
    children: [],
    notes: [],
    sevenths: [],
    edits: [],
    primaries: addOns.map(({ primary }) => primary).filter((primary) => primary !== CONTRACTOR),
    sources: [
      ...(hcpcs === null ? [] : [hcpcs.release]),
      ...addOns.slice(0, 1).map(({ release }) => release),
    ],
  };
}

function factsOf({ short, added, terminated, coverage }: ImportedHcpcs): OfficialFacts['facts'] {
  return [
    { name: 'short', value: short },
    { name: 'added', value: added ?? '' },
    { name: 'terminated', value: terminated ?? '' },
    { name: 'coverage', value: coverage },
  ].filter(({ value }) => value !== '');
}
