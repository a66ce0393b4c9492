import { i18n } from '#i18n';

const WORDS = {
  'multi-payer': 'options.groups.multiPayer',
  payer: 'options.groups.payer',
  dental: 'options.groups.dental',
  mac: 'options.groups.mac',
  cms: 'options.groups.cms',
  medicaid: 'options.groups.medicaid',
  clearinghouse: 'options.groups.clearinghouse',
  practice: 'options.groups.practice',
} as const;

const isKnown = (group: string): group is keyof typeof WORDS => Object.hasOwn(WORDS, group);

/** A group of portals in words; a group without words is shown as the data name it. */
export const groupWords = (group: string): string => (isKnown(group) ? i18n.t(WORDS[group]) : group);
