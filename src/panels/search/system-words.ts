import { i18n } from '#i18n';
import type { Hit } from '../../knowledge';

const WORDS = {
  cpt: 'common.cpt',
  hcpcs: 'common.hcpcs',
  icd10cm: 'common.icd10cm',
  modifier: 'common.modifier',
  pos: 'common.pos',
  carc: 'common.carc',
  rarc: 'common.rarc',
} as const;

export const systemWords = (system: Hit['system']): string => i18n.t(WORDS[system]);
