import { i18n } from '#i18n';
import type { MarkMode } from '../../settings';

const WORDS = {
  all: 'options.marks.all',
  findings: 'options.marks.findings',
  neutral: 'options.marks.neutral',
  off: 'options.marks.off',
} as const;

const HINTS = {
  all: 'options.marks.allHint',
  findings: 'options.marks.findingsHint',
  neutral: 'options.marks.neutralHint',
  off: 'options.marks.offHint',
} as const;

export const markModes: readonly MarkMode[] = ['all', 'findings', 'neutral', 'off'];
export const markWords = (mode: MarkMode): string => i18n.t(WORDS[mode]);
export const markHint = (mode: MarkMode): string => i18n.t(HINTS[mode]);
