import { lines } from '../../source/lines';
import type { SourceFile } from '../../types';
import { type CodeList, codeLists } from './lists';

/** One code in one list of the Medicare Code Editor. A code may be in several. */
export type CodeEditorRow = {
  /** Undotted. */
  readonly code: string;
  /** `icd10cm` or `icd10pcs`. */
  readonly system: string;
  /** The edit, with the letter and number of its list: `4A`, `6`, `9`, `11D`, `20`. */
  readonly edit: string;
  /** The edit as the manual names it: `Age conflict`. */
  readonly editTitle: string;
  /** The list as the manual names it: `Pediatric diagnoses (age 0 through 17)`. */
  readonly list: string;
  /** Short title, at most 60 characters. */
  readonly title: string;
  /** Years of age the code is for, where the edit is about age. */
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  /** `female` or `male` where the list is of one sex (editions before October 2024), else empty. */
  readonly sex: string;
  /** 1 when acceptable beside a secondary diagnosis (an asterisk in the manual). */
  readonly withSecondary: number;
};

/** Every code list of the manual. @throws ImportProblem naming the row. */
export async function* codeEditorRows(
  file: SourceFile,
): AsyncGenerator<readonly CodeEditorRow[], void, undefined> {
  const text: string[] = [];
  for await (const batch of lines(file)) text.push(...batch.lines);
  const ages = agesIn(text);
  for (const list of codeLists(text, file.name)) yield listRows(list, ages);
}

function listRows(list: CodeList, ages: ReadonlyMap<string, Ages>): CodeEditorRow[] {
  // A procedure code of ICD-10-PCS has seven characters, and some in each list begin with a digit; no list mixes both.
  const isPcs =
    list.codes.every(({ code }) => code.length === 7) && list.codes.some(({ code }) => /^\d/.test(code));
  const age = ages.get(list.heading.split(/[ /]/)[0] ?? '');
  return list.codes.map(({ code, title, isMarked }) => ({
    code,
    system: isPcs ? 'icd10pcs' : 'icd10cm',
    edit: list.edit,
    editTitle: list.editTitle,
    list: list.heading,
    title,
    ageFrom: age?.from ?? null,
    ageTo: age?.to ?? null,
    sex: sexOf(list.heading),
    withSecondary: isMarked ? 1 : 0,
  }));
}

interface Ages {
  readonly from: number;
  readonly to: number;
}

/** Ages stand in the edit's introduction: `* Maternity. Age range is 9–64 years inclusive (…)`, `Age 0 years only`. */
function agesIn(text: readonly string[]): Map<string, Ages> {
  const ages = new Map<string, Ages>();
  for (const line of text) {
    const [, name, from, to] = /^\* (\w+)[^.]*\. Age (?:range is )?(\d+)(?:\D(\d+))? years/.exec(line) ?? [];
    if (name !== undefined) ages.set(name, { from: Number(from), to: Number(to ?? from) });
  }
  return ages;
}

function sexOf(heading: string): string {
  const word = /\b(female|male)s? only\b/i.exec(heading)?.[1];
  return word?.toLowerCase() ?? '';
}
