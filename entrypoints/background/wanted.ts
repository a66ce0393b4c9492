import type { Claim } from '../../src/claims';
import { type Code, parseCode, parseProcedure } from '../../src/codes';
import type { FactsWanted, KnowledgeBase } from '../../src/knowledge';

/** What has to be loaded to judge claims. */
export function wantedBy(knowledge: KnowledgeBase, claims: readonly Claim[]): FactsWanted {
  const diagnoses = claims.flatMap(({ diagnoses: listed, through, dos }) =>
    listed.map(({ code }) => ({ code, dos: through ?? dos })),
  );
  return {
    diagnoses: diagnoses.map(({ code }) => code),
    replaced: diagnoses
      .filter(({ code, dos }) => mayBeReplaced(knowledge, code, dos))
      .map(({ code }) => code),
    procedures: claims.flatMap((claim) => claim.lines.map(({ code }) => code)).filter((code) => code !== ''),
    pairs: true,
  };
}

/** What has to be loaded to show the card of a code, and the names of codes it offers instead. */
export function wantedForCard(
  knowledge: KnowledgeBase,
  codes: readonly { readonly system: string; readonly code: string }[],
  dos: string | null,
): FactsWanted {
  const diagnoses = codes.filter(({ system }) => system === 'icd10cm').map(({ code }) => code);
  return {
    replaced: diagnoses.filter((code) => mayBeReplaced(knowledge, code, dos)),
    diagnoses: [...diagnoses, ...diagnoses.flatMap((code) => knowledge.validity(code, dos).replacements)],
    procedures: codes.filter(({ system }) => system !== 'icd10cm').map(({ code }) => code),
  };
}

/** What the bundled table calls billable needs no successors; of days it does not hold, it cannot tell. */
function mayBeReplaced(knowledge: KnowledgeBase, code: string, dos: string | null): boolean {
  const { state, beyond, inferred } = knowledge.validity(code, dos);
  return state !== 'billable' || beyond === true || inferred === true;
}

/** The codes that a typed look-up may be. */
export function codesTyped(query: string): readonly Code[] {
  const wanted = query.trim();
  const read = parseProcedure(wanted, { column: true });
  return [...parseCode(wanted), ...(read === null ? [] : [read.code])];
}
