import type { ChoiceName } from './stored';

/**
 * Whether a stored value is one that a setting may have: what src/settings/schema.ts says, without zod, because
 * settings are read in every frame of every page. A test holds the two against each other.
 */
type Fits = (value: unknown) => boolean;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText: Fits = (value) => typeof value === 'string';
const isBoolean: Fits = (value) => typeof value === 'boolean';
const oneOf =
  (...words: readonly unknown[]): Fits =>
  (value) =>
    words.includes(value);
const between =
  (least: number, most: number): Fits =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most;
const listOf =
  (fits: Fits): Fits =>
  (value) =>
    Array.isArray(value) && value.every(fits);
const recordOf =
  (fits: Fits): Fits =>
  (value) =>
    isRecord(value) && Object.values(value).every(fits);

const isMark = oneOf('all', 'findings', 'neutral', 'off');
const isMutedRule: Fits = (value) => isRecord(value) && isText(value.rule) && isText(value.payer);

export const fits: Readonly<Record<ChoiceName, Fits>> = {
  focus: listOf(isText),
  mutedTopics: recordOf(listOf(oneOf('bundling', 'units', 'modifiers', 'diagnosis', 'coverage', 'denials'))),
  mutedRules: listOf(isMutedRule),
  minSeverity: oneOf('error', 'warning', 'info'),
  marks: isMark,
  marksBySite: recordOf(isMark),
  sitesOff: listOf(isText),
  sitesOn: listOf(isText),
  theme: oneOf('system', 'light', 'dark'),
  textSize: between(0.8, 2),
  hoverDelayMs: between(0, 2000),
  recentLookups: isBoolean,
};
