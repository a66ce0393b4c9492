import { i18n } from '#i18n';

const WORDS = {
  cpt: 'common.cpt',
  hcpcs: 'common.hcpcs',
  icd10cm: 'common.icd10cm',
  cptI: 'card.form.cptI',
  cptII: 'card.form.cptII',
  cptIII: 'card.form.cptIII',
  pla: 'card.form.pla',
  administrative: 'card.form.administrative',
  dental: 'card.form.dental',
  diagnosis: 'card.form.diagnosis',
  anesthesia: 'card.form.anesthesia',
  surgery: 'card.form.surgery',
  radiology: 'card.form.radiology',
  laboratory: 'card.form.laboratory',
  medicine: 'card.form.medicine',
  visits: 'card.form.visits',
} as const;

const isKnown = (token: string): token is keyof typeof WORDS => Object.hasOwn(WORDS, token);

/** A token of a code's form in words; what is already a sentence stays as it is. */
export function formWords(token: string): string {
  if (isKnown(token)) return i18n.t(WORDS[token]);
  const chapter = /^chapter(\d\d)$/.exec(token)?.[1];
  if (chapter) return i18n.t('card.form.chapter', [Number(chapter)]);
  const letter = /^hcpcs([A-Z])$/.exec(token)?.[1];
  return letter ? i18n.t('card.form.hcpcsLetter', [letter]) : token;
}
