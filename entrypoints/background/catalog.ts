import type { KnowledgeBase } from '../../src/knowledge';
import type { Catalog } from '../../src/messages';
import { bundledRules } from './brain';

/** `{first} and {second}` → `‹first› and ‹second›`: what a claim will fill in, for people to read. */
const template = (text: string): string => text.replace(/\{(\w+)\}/g, '‹$1›');

/** Payers, portals, rules and releases, as the options and welcome pages list them. The files were checked at build. */
export function catalog(knowledge: KnowledgeBase): Catalog {
  const { rules } = bundledRules();
  return {
    payers: knowledge.payers(),
    portals: knowledge.portals(),
    rules: rules.map(({ rule }) => ({
      id: rule.id,
      kind: rule.kind,
      topic: rule.topic,
      severity: rule.severity,
      title: template(rule.title),
      detail: template(rule.detail),
      advice: template(rule.advice),
      payers: rule.scope?.payers ?? [],
      sources: rule.sources.flatMap((id) => {
        const source = knowledge.source(id);
        return source ? [{ publisher: source.publisher, title: source.title, date: source.date }] : [];
      }),
    })),
    releases: knowledge.releases(),
  };
}
