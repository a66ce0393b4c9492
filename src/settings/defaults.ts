import type { Settings } from './schema';

/** What holds until the user chooses otherwise. */
export const defaultSettings: Settings = {
  version: 1,
  focus: [],
  mutedTopics: {},
  mutedRules: [],
  minSeverity: 'info',
  marks: 'all',
  marksBySite: {},
  sitesOff: [],
  sitesOn: [],
  theme: 'system',
  textSize: 1,
  hoverDelayMs: 250,
  recentLookups: true,
};
