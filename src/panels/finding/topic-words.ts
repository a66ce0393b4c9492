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

const TITLES = {
  bundling: 'options.topics.bundling',
  units: 'options.topics.units',
  modifiers: 'options.topics.modifiers',
  diagnosis: 'options.topics.diagnosis',
  coverage: 'options.topics.coverage',
  denials: 'options.topics.denials',
} as const;

const HINTS = {
  bundling: 'options.topicHints.bundling',
  units: 'options.topicHints.units',
  modifiers: 'options.topicHints.modifiers',
  diagnosis: 'options.topicHints.diagnosis',
  coverage: 'options.topicHints.coverage',
  denials: 'options.topicHints.denials',
} as const;

/** A topic as a heading. */
export const topicTitle = (topic: Topic): string => i18n.t(TITLES[topic]);

/** What a topic is about, in a few words. */
export const topicHint = (topic: Topic): string => i18n.t(HINTS[topic]);
