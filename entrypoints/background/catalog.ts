import payersFile from '../../data/payers.json';
import portalsFile from '../../data/portals.json';
import type { Catalog } from '../../src/messages';
import { brain } from './brain';

type Access = Catalog['portals'][number]['access'];

/** The JSON import's own type is a union of every plan's literal shape, which `map` cannot be called on. */
function planNames(
  plans: readonly { readonly id: string; readonly name: string }[],
): { id: string; name: string }[] {
  return plans.map(({ id, name }) => ({ id, name }));
}

/** Payers, portals, rules and releases, as the options and welcome pages list them. The files were checked at build. */
export function catalog(): Catalog {
  const { knowledge, rules } = brain();
  return {
    payers: payersFile.payers.map(({ id, name, plans, focus }) => ({
      id,
      name,
      focus,
      plans: planNames(plans),
    })),
    portals: portalsFile.portals.map(({ id, name, group, payer, hosts, access, certainty }) => ({
      id,
      name,
      group,
      payer,
      hosts,
      access: access as Access,
      certainty,
    })),
    rules: rules.rules.map(({ rule }) => ({
      id: rule.id,
      kind: rule.kind,
      topic: rule.topic,
      severity: rule.severity,
      title: rule.title,
      payers: rule.scope?.payers ?? [],
      sources: rule.sources.flatMap((id) => {
        const source = knowledge.source(id);
        return source ? [{ publisher: source.publisher, title: source.title, date: source.date }] : [];
      }),
    })),
    releases: knowledge.releases(),
  };
}
