import { undottedIcd } from '../../codes';
import { fiscalYear } from '../dates';
import type { IcdValidity } from '../icd-validity';
import type { Validity } from '../types';
import type { ImportedDiagnosis, ImportedFacts, ImportedYear } from './facts';

/** More choices than this are no help: then the next level of headings is offered. */
const MOST_CHOICES = 40;

/**
 * Validity by the bundled table and the imported order files together. The bundled table speaks for the years it holds:
 * it was made from the same files. For any other day an imported year speaks, where there is one; without a day, the
 * newest of all.
 */
export function validityOver(
  icd: IcdValidity,
  imported: ImportedFacts,
): (code: string, dos: string | null) => Validity {
  const bundled = icd.years.at(-1) ?? 0;
  const newest = imported.years.at(-1) ?? 0;

  const yearFor = (code: string, dos: string | null): ImportedYear | null => {
    if (dos === null) return newest > bundled ? imported.diagnosis(code, null) : null;
    const year = fiscalYear(dos);
    if (icd.years.includes(year)) return null;
    return year > bundled && newest <= bundled ? null : imported.diagnosis(code, dos);
  };

  return (code, dos) => {
    const base = icd.validity(code, dos);
    const found = yearFor(code, dos);
    if (found === null) return base;
    const { inferred: _inferred, beyond: _beyond, ...known } = base;
    const state = stateIn(found, base.state);
    return {
      ...known,
      state,
      release: found.label,
      source: found.release,
      lastYear: found.row !== null && (base.lastYear ?? 0) < found.year ? found.year : base.lastYear,
      ...(dos !== null && fiscalYear(dos) > Math.max(newest, bundled) ? { beyond: true } : {}),
      replacements:
        state === 'header' || state === 'deleted' ? choices(code, dos, imported, base.replacements) : [],
    };
  };
}

/** A code the year does not hold is what the bundled table says of it where that is a reason, else unknown. */
function stateIn({ row }: ImportedYear, base: Validity['state']): Validity['state'] {
  if (row !== null) return row.billable ? 'billable' : 'header';
  if (base === 'not-yet') return 'not-yet';
  return base === 'unknown' || base === 'not-checked' ? 'unknown' : 'deleted';
}

function choices(
  code: string,
  dos: string | null,
  imported: ImportedFacts,
  base: readonly string[],
): readonly string[] {
  const beneath = imported.beneath(code, dos);
  const billable = beneath.filter((row) => row.billable).map((row) => row.code);
  const own = billable.length > MOST_CHOICES ? oneBelow(code, beneath).map((row) => row.code) : billable;
  const successors = imported.replacements(code).filter((other) => !own.includes(other));
  return own.length + successors.length > 0 ? [...own, ...successors] : base;
}

/** Of the codes beneath a heading, those one level below. */
export function oneBelow(code: string, beneath: readonly ImportedDiagnosis[]): ImportedDiagnosis[] {
  const found: ImportedDiagnosis[] = [];
  for (const row of beneath) {
    const last = found.at(-1);
    if (last === undefined || !undottedIcd(row.code).startsWith(undottedIcd(last.code))) found.push(row);
  }
  return found.filter((row) => row.code !== code);
}
