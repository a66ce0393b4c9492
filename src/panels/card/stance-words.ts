import { i18n } from '#i18n';
import type { Stance } from '../../knowledge';

const WORDS = {
  covered: 'card.stance.covered',
  conditions: 'card.stance.conditions',
  'not-covered': 'card.stance.notCovered',
  experimental: 'card.stance.experimental',
  named: 'card.stance.named',
  default: 'card.stance.default',
  'none-found': 'card.stance.noneFound',
  conflict: 'card.stance.conflict',
} as const;

const TONES = {
  covered: 'good',
  conditions: 'warn',
  'not-covered': 'bad',
  experimental: 'bad',
  named: 'neutral',
  default: 'neutral',
  'none-found': 'neutral',
  conflict: 'warn',
} as const;

export const stanceWords = (stance: Stance['stance']): string => i18n.t(WORDS[stance]);
export const stanceTone = (stance: Stance['stance']) => TONES[stance];
