import type { Card, LookupResult, Statement } from '../../src/knowledge';

function statements(title: string, list: readonly Statement[]): string[] {
  return list.length === 0
    ? []
    : [`${title}:`, ...list.map((one) => `  ${one.text}  [${one.sources.join(', ')}]`)];
}

function rows<Row>(title: string, list: readonly Row[], line: (row: Row) => string): string[] {
  return list.length === 0 ? [] : [`${title}:`, ...list.map((row) => `  ${line(row)}`)];
}

/** A card as plain text: everything the popup shows. */
export function describeCard(card: Card): string {
  const chips = card.chips.map((chip) => chip.text).join(' · ');
  const validity = card.validity;
  return [
    `${card.code}  ${card.name ?? ''}`.trimEnd(),
    chips,
    ...(validity
      ? [`${validity.state} (${validity.release}${validity.dos === null ? '' : `, DOS ${validity.dos}`})`]
      : []),
    ...rows('Choose from', validity?.replacements ?? [], (code) => code),
    ...rows('From its form', card.form, (fact) => fact),
    ...statements('Summary', card.summary),
    ...statements('Service type', card.serviceType ? [card.serviceType] : []),
    ...statements('Sites of service', card.sites),
    ...statements('Clinical context', card.clinical),
    ...statements('Workflow', card.workflow),
    ...statements('Rules', card.rules),
    ...rows('Payers in scope', card.payersInScope, (payer) => payer),
    ...rows(
      'Payer stances',
      card.stances,
      (one) =>
        `${one.payer}${one.plan === null ? '' : ` / ${one.plan}`}: ${one.text}  [${one.sources.join(', ')}]`,
    ),
    ...rows(
      'Modifiers',
      card.modifiers,
      (one) => `${one.modifier} (${one.use}) ${one.name}: ${one.when}  [${one.sources.join(', ')}]`,
    ),
    ...rows(
      'Taxonomies',
      card.taxonomies,
      (one) => `${one.code} ${one.name}: ${one.note}  [${one.sources.join(', ')}]`,
    ),
    ...rows('Related diagnoses', card.relatedDiagnoses, (one) => `${one.code} ${one.name}: ${one.why}`),
    ...rows('Related procedures', card.relatedProcedures, (one) => `${one.code} ${one.name}: ${one.why}`),
    ...rows(
      'Sources disagree',
      card.disagreements,
      (one) =>
        `${one.about}: "${one.says}" [${one.saysSource}]; in fact: ${one.fact} [${one.factSources.join(', ')}]`,
    ),
    ...rows('No data available', card.noData, (field) => field),
    ...rows('Did you mean', card.meant, (code) => code),
    ...rows(
      'Sources',
      card.sources,
      (one) =>
        `${one.id}: ${one.publisher}, ${one.title}, ${one.date} (${one.seen})${one.url === null ? '' : ` ${one.url}`}`,
    ),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** What a look-up answers, as plain text. */
export function describeLookup(result: LookupResult): string {
  const parts = [
    ...(result.card ? [describeCard(result.card)] : []),
    ...rows('With modifiers', result.modifiers, (one) => `${one.modifier} ${one.name}: ${one.when}`),
    ...rows('Found', result.hits, (hit) => `${hit.code.padEnd(9)} ${hit.name}`),
    ...rows('Did you mean', result.suggestions, (hit) => `${hit.code.padEnd(9)} ${hit.name}`),
  ];
  return parts.length === 0 ? `Nothing is known of "${result.query}".` : parts.join('\n');
}
