import * as z from 'zod/mini';
import type { Diagnosis } from '../../claims';
import type { Validity } from '../../knowledge';
import type { ClaimView } from '../claim-view';
import { afterLoadedYears, firstLoadedDay } from '../loaded-years';
import { type Hit, ruleKind } from '../rule-kind';
import { choiceOf } from '../words';

const params = z.strictObject({
  /** What the tables say of the code on its DOS. */
  /** `deleted-before`: gone before the first loaded year, known from the conversion table alone. */
  state: z.enum(['header', 'deleted', 'deleted-before', 'not-yet', 'unknown']),
  /** `loaded`: a loaded year covers the DOS. `after`: the DOS lies beyond the last loaded year. */
  years: z.enum(['loaded', 'after']),
});

/**
 * Diagnoses of a claim that are no billable ICD-10-CM code on the DOS. `{choices}` are codes to choose
 * from, never chosen for the user. Guidelines I.A.4, I.A.5 and I.B.2.
 */
export const icdValidity = ruleKind({
  id: 'icd-validity',
  params,
  words: ['code', 'date', 'release', 'choices'],
  variants: ['seventh', 'no-choices', 'placeholder', 'too-long'],
  specificity: 90,
  prepare: ({ state, years }) => ({
    codes: null,
    judge: (view) => {
      const after = afterLoadedYears(view.knowledge, view.dos);
      if (after !== (years === 'after')) return [];
      return distinct(view.diagnoses).flatMap((diagnosis) => {
        const validity = view.knowledge.validity(diagnosis.code, view.dos);
        return stateOf(diagnosis, validity, view) === state ? [hitFor(diagnosis.code, validity, view)] : [];
      });
    },
  }),
});

/** A string that is no code by form counts as unknown, whatever the tables say of it. */
function stateOf(
  diagnosis: Diagnosis,
  validity: Validity,
  { knowledge }: ClaimView,
): Validity['state'] | 'deleted-before' {
  if (!diagnosis.wellFormed && validity.state === 'not-checked') return 'unknown';
  if (validity.state !== 'deleted' || validity.lastYear === null) return validity.state;
  const first = firstLoadedDay(knowledge);
  return first !== null && `${validity.lastYear}-09-30` < first ? 'deleted-before' : 'deleted';
}

function distinct(diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
  const seen = new Map(diagnoses.map((diagnosis) => [diagnosis.code, diagnosis]));
  return [...seen.values()];
}

function hitFor(code: string, validity: Validity, view: ClaimView): Hit {
  const { variant, choices } = repair(code, validity, view);
  return {
    lines: [],
    codes: [code],
    dos: view.dos,
    words: {
      code,
      date: view.dos ?? validity.release,
      release: validity.release,
      choices: choiceOf(choices),
    },
    problem: `diagnosis:${code}`,
    ...(validity.source === undefined ? {} : { sources: [validity.source] }),
    ...(variant === null ? {} : { variant }),
    ...(view.dos === null ? { note: 'no-date' } : {}),
  };
}

/** Why the code does not hold and what is near it, as far as the tables can say. */
function repair(
  code: string,
  validity: Validity,
  view: ClaimView,
): { readonly variant: string | null; readonly choices: readonly string[] } {
  const choices = validity.replacements;
  if (choices.length > 0) {
    const seventh = choices.every((choice) => bare(choice).length === 7 && bare(code).length < 7);
    return { variant: seventh ? 'seventh' : null, choices };
  }
  const billable = (near: string) => view.knowledge.validity(near, view.dos).state === 'billable';
  const padded = withPlaceholder(code);
  if (padded !== null && billable(padded)) return { variant: 'placeholder', choices: [padded] };
  const shorter = shortened(code).find(billable);
  if (shorter !== undefined) return { variant: 'too-long', choices: [shorter] };
  return { variant: 'no-choices', choices: [] };
}

const bare = (code: string) => code.replace('.', '');

/** `T84.89A` → `T84.89XA`: the 7th character put in its place with X before it (guideline I.A.4). */
function withPlaceholder(code: string): string | null {
  const plain = bare(code);
  if (plain.length < 5 || plain.length > 6) return null;
  const filled = plain.slice(0, -1).padEnd(6, 'X') + plain.slice(-1);
  return `${filled.slice(0, 3)}.${filled.slice(3)}`;
}

function shortened(code: string): readonly string[] {
  const result: string[] = [];
  for (let shorter = code.slice(0, -1); bare(shorter).length >= 3; shorter = shorter.slice(0, -1)) {
    result.push(shorter.replace(/\.$/, ''));
  }
  return result;
}
