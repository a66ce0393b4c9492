import { NAME_FILES } from '../files';
import type { Names } from '../names';
import type { Problem } from '../problem';
import type { LookupIndex } from './lookup-index';

/** What the name files point to: each other's ids, and codes of the ICD-10-CM releases. */
export function checkNames({ dataset, modifiers, payers, icd }: LookupIndex, names: Names): Problem[] {
  const portals = new Set(names.portals.map(({ id }) => id));
  const problem = (key: keyof typeof NAME_FILES, path: string, reason: string): Problem => ({
    file: NAME_FILES[key].file,
    path,
    reason,
  });
  return [
    ...twice(dataset.modifiers.map(({ modifier }) => modifier)).map((id) =>
      problem('modifiers', id, 'stands twice'),
    ),
    ...dataset.modifiers.flatMap(({ modifier, conflicts }) =>
      conflicts
        .filter((other) => !modifiers.has(other))
        .map((other) => problem('modifiers', modifier, `conflicts with ${other}, which is unknown`)),
    ),
    ...twice(dataset.pos.map(({ code }) => code)).map((id) => problem('pos', id, 'stands twice')),
    ...twice(dataset.carcs.map(({ code }) => code)).map((id) => problem('carc', id, 'stands twice')),
    ...twice(dataset.rarcs.map(({ code }) => code)).map((id) => problem('rarc', id, 'stands twice')),
    ...twice(names.payers.flatMap(({ id, plans }) => [id, ...plans.map((plan) => plan.id)])).map((id) =>
      problem('payers', id, 'stands twice'),
    ),
    ...names.payers.flatMap(({ id, portals: used }) =>
      used
        .filter((portal) => !portals.has(portal))
        .map((portal) => problem('payers', id, `portal "${portal}" is unknown`)),
    ),
    ...twice(names.portals.map(({ id }) => id)).map((id) => problem('portals', id, 'stands twice')),
    ...names.portals
      .filter(({ payer }) => payer !== null && !payers.has(payer))
      .map(({ id, payer }) => problem('portals', id, `payer "${payer}" is unknown`)),
    ...Object.keys(dataset.categories)
      .filter((code) => !icd.has(code))
      .map((code) => problem('categories', code, 'in no ICD-10-CM release')),
    ...twice(dataset.diagnoses.map(({ code }) => code)).map((id) => problem('diagnoses', id, 'stands twice')),
    ...dataset.diagnoses
      .filter(({ code }) => !icd.has(code))
      .map(({ code }) => problem('diagnoses', code, 'in no ICD-10-CM release')),
  ];
}

function twice(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.size === seen.add(id).size);
}
