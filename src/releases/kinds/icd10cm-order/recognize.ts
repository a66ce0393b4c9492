import { ImportProblem } from '../../problem';
import type { FileHead, Recognized } from '../../types';
import { asYearly, fiscalYearInName } from '../fiscal-year';
import { readOrderLine } from './row';

/**
 * An order file is known by its first line; its fiscal year stands in its name alone.
 *
 * @throws ImportProblem `needs-year` when the name tells none: then `settle` reads the content, or the user says.
 */
export function recognizeOrder(head: FileHead): Recognized | null {
  if (!isOrderText(head)) return null;
  const release = fiscalYearInName(head.name);
  if (release === null) throw new ImportProblem('needs-year', { file: head.name });
  return asYearly('icd10cm-order', release);
}

function isOrderText({ name, text }: FileHead): boolean {
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  try {
    readOrderLine(line, 1, name, 1);
    return true;
  } catch {
    return false;
  }
}
