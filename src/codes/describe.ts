import { inRange } from './range';
import type { Code, CodeSystem } from './types';

/** What the form alone says of a code. Tokens, not words: panels translate them. */
export interface FormFacts {
  readonly system: CodeSystem;
  /** cptI | cptII | cptIII | pla | administrative | hcpcs | dental | diagnosis */
  readonly category: string;
  /** The part of the code set it lies in (`radiology`, `hcpcsJ`, `chapter13`), or null between parts. */
  readonly section: string | null;
  /** A finer part (`nuclearMedicine`), or null. */
  readonly subsection: string | null;
  /** All of these in order, without gaps: handy for a list of chips. */
  readonly tokens: readonly string[];
}

/** CPT Category I by number: section, subsection, ranges. Names are ours; the AMA's titles are not repeated. */
const CPT_PARTS: readonly (readonly [section: string, subsection: string | null, range: string])[] = [
  ['anesthesia', null, '00100-01999'],
  ['anesthesia', 'anesthesiaCircumstances', '99100-99140'],
  ['surgery', 'skin', '10004-19499'],
  ['surgery', 'musculoskeletal', '20100-29999'],
  ['surgery', 'respiratory', '30000-32999'],
  ['surgery', 'heartAndVessels', '33016-37799'],
  ['surgery', 'bloodAndLymph', '38100-38999'],
  ['surgery', 'mediastinum', '39000-39599'],
  ['surgery', 'digestive', '40490-49999'],
  ['surgery', 'urinary', '50010-53899'],
  ['surgery', 'maleGenital', '54000-55980'],
  ['surgery', 'femaleGenital', '56405-58999'],
  ['surgery', 'maternity', '59000-59899'],
  ['surgery', 'endocrine', '60000-60699'],
  ['surgery', 'nervous', '61000-64999'],
  ['surgery', 'eye', '65091-68899'],
  ['surgery', 'ear', '69000-69979'],
  ['surgery', null, '69990'],
  ['radiology', 'diagnosticImaging', '70010-76499'],
  ['radiology', 'ultrasound', '76506-76999'],
  ['radiology', 'guidance', '77001-77022'],
  ['radiology', 'breastImaging', '77046-77067'],
  ['radiology', 'boneImaging', '77071-77092'],
  ['radiology', 'radiationOncology', '77261-77799'],
  ['radiology', 'nuclearMedicine', '78012-79999'],
  ['laboratory', null, '80047-89398'],
  ['medicine', 'vaccines', '90281-90756'],
  ['medicine', null, '90785-99091'],
  ['medicine', null, '99151-99199'],
  ['visits', null, '99202-99499'],
  ['medicine', 'homeServices', '99500-99607'],
];

const SUFFIX: Readonly<Record<string, string>> = { F: 'cptII', T: 'cptIII', U: 'pla', M: 'administrative' };

/** Upper end of each ICD-10-CM chapter, by category. Chapter 22 (U) holds special purposes. */
const CHAPTER_ENDS: readonly (readonly [end: string, chapter: number])[] = [
  ['B99', 1],
  ['D49', 2],
  ['D89', 3],
  ['E89', 4],
  ['F99', 5],
  ['G99', 6],
  ['H59', 7],
  ['H95', 8],
  ['I99', 9],
  ['J99', 10],
  ['K95', 11],
  ['L99', 12],
  ['M99', 13],
  ['N99', 14],
  ['O9Z', 15],
  ['P96', 16],
  ['QZZ', 17],
  ['R99', 18],
  ['T88', 19],
  ['U85', 22],
  ['Y99', 20],
  ['Z99', 21],
];

/** System, category and range of a canonical code, for cards of codes that no dataset knows. */
export function describeForm(code: Code): FormFacts {
  const [category, section, subsection] = place(code);
  const tokens = [code.system, category, section, subsection].filter((token) => token !== null);
  return { system: code.system, category, section, subsection, tokens };
}

function place({ system, code }: Code): readonly [string, string | null, string | null] {
  if (system === 'icd10cm') {
    const chapter = CHAPTER_ENDS.find(([end]) => code.slice(0, 3) <= end);
    return ['diagnosis', chapter ? `chapter${String(chapter[1]).padStart(2, '0')}` : null, null];
  }
  if (system === 'hcpcs') return [code.startsWith('D') ? 'dental' : 'hcpcs', `hcpcs${code.charAt(0)}`, null];
  const special = SUFFIX[code.charAt(4)];
  if (special) return [special, null, null];
  const part = CPT_PARTS.find(([, , range]) => inRange(code, range));
  return ['cptI', part?.[0] ?? null, part?.[1] ?? null];
}
