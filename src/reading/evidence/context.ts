import type { Code } from '../../codes';
import type { Role } from '../labels/roles';
import type { MarkedRun } from '../text/marked-runs';

/** What the place of a text says about the codes in it. */
export interface TextContext {
  /** Where `role` comes from: a column header, the field's label or name, or a label element beside the text. */
  readonly source: 'column' | 'field' | 'label' | null;
  readonly role: Role | null;
  /** What the nearest heading or legend is about. */
  readonly heading: 'procedure' | 'diagnosis' | 'citations' | null;
  /** The text is a cell of a row that looks like a service line but has no header. */
  readonly rowShape: boolean;
  /** Such a row also shows a modifier of its own or a diagnosis. */
  readonly rowCodes: boolean;
  /** Of which system other cells of this column held codes. */
  readonly peers: Code['system'] | null;
  /** Neighboring columns are ones that only bills have (modifiers, pointers, place of service). */
  readonly billing?: boolean;
  /** The text is one of several alike that all begin with a code. */
  readonly listed?: boolean;
  /** It begins a dated row that nothing heads: a bare number there is the record's own. */
  readonly recordNumber?: boolean;
  /** "Code" alone labels it, and nothing around speaks of services: it may be a plan's or an office's. */
  readonly bareCode?: boolean;
  /** Parts of the text that stand alone in elements of their own, and how these are marked. */
  readonly marked?: readonly MarkedRun[] | undefined;
}

/** The mark of the element that holds nothing but the code at `start` and codes beside it. */
export function markAt({ marked }: TextContext, start: number): string | null {
  return marked?.find((run) => run.start <= start && start < run.end)?.mark ?? null;
}

export const NO_CONTEXT: TextContext = {
  source: null,
  role: null,
  heading: null,
  rowShape: false,
  rowCodes: false,
  peers: null,
};
