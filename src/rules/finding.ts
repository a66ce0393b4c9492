import type { ClaimView } from './claim-view';
import type { Hit } from './rule-kind';
import type { ReadyRule, RuleSet } from './rule-set';
import type { Rule } from './schema';
import { closenessOf, type Reach } from './scope';
import { atMost } from './severity';
import type { Finding, Severity, SourceRef } from './types';
import { fill } from './words';

/** A finding before the engine settles which of several speaks for one problem. */
export interface Draft {
  readonly finding: Finding;
  readonly problem: string;
  readonly specificity: number;
  /** 2 for a rule of the claim's own plan, 1 of its payer, 0 for a general rule: the closest speaks. */
  readonly closeness: number;
}

/** Turns a hit into a finding: severity for this payer and line, texts with codes filled in, sources. */
export function draftOf(ready: ReadyRule, reach: Reach, hit: Hit, view: ClaimView, set: RuleSet): Draft {
  const { rule } = ready;
  const variant = hit.variant === undefined ? undefined : rule.variants?.[hit.variant];
  const words = { ...hit.words, payer: view.payerName ?? set.wording.thisPayer ?? '' };
  const notes = [
    hit.note === undefined ? undefined : set.wording[hit.note],
    reach === 'elsewhere' ? set.wording[view.payer === null ? 'payerUnknown' : 'elsewhere'] : undefined,
  ];
  // Problems are settled to one finding each, so that rule and problem name a finding.
  const lines = hit.lines.map((line) => line.id).sort();
  const problem = hit.problem ?? `${rule.id.split('.')[0]}:${lines.join('+')}`;
  const detail = [variant?.detail ?? rule.detail, ...notes].filter((text) => text !== undefined).join(' ');
  return {
    finding: {
      id: `${rule.id}|${problem}`,
      rule: rule.id,
      kind: rule.kind,
      topic: rule.topic,
      severity: severityOf(rule, reach, hit, view),
      basis: rule.basis,
      payer: view.payer,
      claim: view.claim.id,
      lines,
      codes: hit.codes,
      title: tidy(fill(variant?.title ?? rule.title, words)),
      detail: tidy(fill(detail, words)),
      advice: tidy(
        fill(
          variant?.advice ??
            (hit.note === undefined ? undefined : set.wording[`${hit.note}Advice`]) ??
            rule.advice,
          words,
        ),
      ),
      sources: sourcesOf(restingOn(rule, hit, view), view),
    },
    problem,
    specificity: ready.specificity,
    closeness: closenessOf(rule.scope),
  };
}

/** A paid line's finding is an info: nothing was denied. Nor is a Medicare edit an error for someone else. */
function severityOf(rule: Rule, reach: Reach, hit: Hit, view: ClaimView): Severity {
  const asked = hit.severity ?? rule.severity;
  const elsewhere = rule.scope?.elsewhere;
  const here =
    reach === 'elsewhere' && elsewhere && elsewhere !== 'silent' ? atMost(asked, elsewhere) : asked;
  const concerned = hit.lines.length > 0 ? hit.lines : view.lines;
  return concerned.length > 0 && concerned.every((line) => line.paid) ? 'info' : here;
}

/** What a hit rests on: its own releases, and of the rule's sources all but other releases of the same kinds. */
function restingOn(rule: Rule, hit: Hit, view: ClaimView): readonly string[] {
  const own = hit.sources ?? [];
  const releaseOf = (id: string) => view.knowledge.source(id)?.release;
  const told = new Set(own.map(releaseOf));
  return [
    ...own,
    ...rule.sources.filter((id) => {
      const release = releaseOf(id);
      return release === undefined || !told.has(release);
    }),
  ];
}

/** The records of these sources, each once. */
export function sourcesOf(ids: readonly string[], view: ClaimView): readonly SourceRef[] {
  return [...new Set(ids)].flatMap((id) => {
    const source = view.knowledge.source(id);
    if (!source) return [];
    const { publisher, title, date, url, seen } = source;
    return [{ id, publisher, title, date, url, seen }];
  });
}

/** A word that was empty leaves no double blank behind. */
function tidy(text: string): string {
  return text.replace(/ {2,}/g, ' ').trim();
}
