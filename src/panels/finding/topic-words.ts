import { i18n } from '#i18n';
import type { Topic } from '../../rules';

const WORDS = {
  bundling: 'finding.topics.bundling',
  units: 'finding.topics.units',
  modifiers: 'finding.topics.modifiers',
  diagnosis: 'finding.topics.diagnosis',
  coverage: 'finding.topics.coverage',
  denials: 'finding.topics.denials',
} as const;

/** The six topics, in the order they are shown. */
export const topics: readonly Topic[] = [
  'bundling',
  'units',
  'modifiers',
  'diagnosis',
  'coverage',
  'denials',
];

export const topicWords = (topic: Topic): string => i18n.t(WORDS[topic]);
