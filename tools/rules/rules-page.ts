import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourcesFileSchema } from '../../src/knowledge/schema/sources';
import type { Rule } from '../../src/rules/schema';
import { readRules } from './read-rule-files';

export const RULES_PAGE = 'docs/RULES.md';

const TOPICS: readonly (readonly [Rule['topic'], string])[] = [
  ['bundling', 'Bundling: services that are not billed side by side'],
  ['units', 'Units and repeats'],
  ['modifiers', 'Modifiers'],
  ['diagnosis', 'Diagnoses'],
  ['coverage', 'Coverage, standing of codes, places and dates'],
  ['denials', 'Denials explained'],
];

const SEEN: Readonly<Record<string, string>> = {
  primary: 'original seen',
  copy: 'public copy seen',
  secondary: 'someone’s account',
  inference: 'our own reading',
};

const BASIS: Readonly<Record<Rule['basis'], string>> = {
  official: 'official',
  payer: 'the payer’s own',
  secondary: 'secondary',
  conflict: 'sources disagree',
};

/** docs/RULES.md as the data has it now: every rule with whom it speaks for, its authority, date and certainty. */
export function rulesPage(root: string): string {
  const rules = readRules(root);
  const file = JSON.parse(readFileSync(join(root, 'data/sources.json'), 'utf8')) as unknown;
  const sources = new Map(sourcesFileSchema.parse(file).sources.map((source) => [source.id, source]));
  const authority = (id: string): string => {
    const source = sources.get(id);
    if (!source) return id;
    const retired = source.retired ? ', retired: history only' : '';
    return `${source.publisher}: ${source.title} (${source.date}; ${SEEN[source.seen] ?? source.seen}${retired})`;
  };
  const row = (rule: Rule): string =>
    [
      `**${rule.id}**<br>${words(rule.title)}`,
      speaksFor(rule),
      rule.severity,
      BASIS[rule.basis],
      rule.sources.map(authority).join('<br>'),
    ]
      .map((cell) => cell.replaceAll('|', '\\|'))
      .join(' | ');
  const sections = TOPICS.map(([topic, heading]) => {
    const rows = rules.filter((rule) => rule.topic === topic).map((rule) => `| ${row(rule)} |`);
    return [
      `## ${heading}`,
      '',
      '| Rule | Speaks for | Severity | Basis | Authority, date, how it was seen |',
      '| --- | --- | --- | --- | --- |',
      ...rows,
    ].join('\n');
  });
  return `${[
    '# The rules Scrubline holds',
    '',
    '<!-- Made from data/rules by tools/rules/write-rules-page.ts. Never edited by hand. -->',
    '',
    `${rules.length} rules. Severity is the gravest a rule can say: on a paid line every finding is an info, and an edit of`,
    'Medicare is at most a warning for anyone else. Words in ‹ › are filled in from the claim. A rule of one payer or plan',
    'speaks for that one only. “Secondary” means that we know the rule from someone’s account and not from its source.',
    '',
    sections.join('\n\n'),
  ].join('\n')}\n`;
}

/** null when the page on disk is the one the data makes, else what is wrong with it. */
export function rulesPageProblem(root: string): string | null {
  let onDisk: string;
  try {
    onDisk = readFileSync(join(root, RULES_PAGE), 'utf8');
  } catch {
    return `${RULES_PAGE} is missing; npx tsx tools/rules/write-rules-page.ts writes it`;
  }
  return onDisk === rulesPage(root)
    ? null
    : `${RULES_PAGE} is not what data/rules makes; npx tsx tools/rules/write-rules-page.ts brings it up to date`;
}

function words(text: string): string {
  return text.replace(/\{(\w+)\}/g, '‹$1›');
}

/** Payers, plans, settings and dates a rule is bound to, in a few words. */
function speaksFor({ scope, from, to }: Rule): string {
  const payers = scope?.plans ?? scope?.payers;
  const parts = [
    payers ? payers.map((payer) => (payer === 'unknown' ? 'payer not shown' : payer)).join(', ') : 'everyone',
    scope?.elsewhere && scope.elsewhere !== 'silent' ? `others as ${scope.elsewhere}` : null,
    scope?.settings ? scope.settings.join(', ') : null,
    scope?.kinds ? 'claims not yet sent' : null,
    from ? `DOS from ${from}` : null,
    to ? `DOS to ${to}` : null,
  ];
  return parts.filter((part) => part !== null).join('; ');
}
