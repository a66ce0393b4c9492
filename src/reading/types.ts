import type { Code } from '../codes';
import type { LoadRecords } from './late-records';

/**
 * What reading hands to claims and to the overlay. Claims sees only numbers and strings: no DOM node
 * crosses this border except the opaque `spot`, which only the overlay opens.
 */

/** One reason for or against a candidate, with its weight; the sum decides (see evidence.ts). */
export interface Evidence {
  readonly name: string;
  readonly weight: number;
  /** The short page word that triggered it (a header, a label), never a value of the page. */
  readonly detail?: string;
}

/** What kind of element a box is. Only what claims needs to tell apart; everything else is `group`. */
export type BoxKind =
  | 'frame' // root of a document (top page or iframe)
  | 'shadow' // a shadow root
  | 'dialog'
  | 'form'
  | 'section' // section, article, main, aside, fieldset, role=region/group with a name, details
  | 'table' // table, role=grid/table/treegrid
  | 'row' // tr, role=row
  | 'cell' // td, th, role=cell/gridcell
  | 'list' // ul, ol, dl, role=list
  | 'item' // li, role=listitem, dd
  | 'pre' // pre, code, textarea holding text
  | 'x12-claim' // virtual: one CLM or CLP loop inside a text
  | 'x12-line' // virtual: one LX/SV*/SVC loop inside a text
  | 'group'; // any other element

/**
 * An element that holds something reading found, or a virtual part of a text (an X12 loop).
 * Boxes form one tree a document (`parent` of the root is -1). Only ancestors of mentions and values
 * become boxes, so the tree is small on long pages.
 */
export interface Box {
  readonly id: number;
  readonly parent: number;
  readonly depth: number;
  readonly kind: BoxKind;
  /** Legend, caption, aria-label, or the heading that opens it; at most 120 characters. */
  readonly heading: string | null;
  /** Position among the boxes in document order. */
  readonly order: number;
}

/** Where something stands. */
export interface Place {
  /** The innermost box (see `Reading.boxes`). */
  readonly box: number;
  /** Document order over mentions and values of one frame; fields and text share one count. */
  readonly order: number;
  /** Zero-based column within its row box when the row is a table or grid row, else -1. */
  readonly column: number;
  /** Identity of the column header row (same number = same header), else -1. */
  readonly header: number;
  /**
   * The line number a field's name, id or label carries (`CPT_CODE0` → 0, "Procedure code line 2" → 2,
   * `lines[3].units` → 3), else null. Same number and nearby = same service line.
   */
  readonly index: number | null;
  /** The column header, field label or inline label that governs this, trimmed and lower-cased, ≤ 60 chars. */
  readonly label: string | null;
}

/** The part a procedure or diagnosis code plays where it stands. */
export type MentionRole =
  | 'line' // stands in a procedure column/field, a claim line, an X12 service segment
  | 'diagnosis' // stands in a diagnosis column/field/list of a claim
  | 'header' // e.g. a code in a heading or title that names the thing described
  | 'prose' // running text, an article, a note
  | 'lookup'; // a fee schedule, a code list, a search result: a code listed, not billed

/** A code standing at one place on a page. */
export interface Mention {
  readonly id: number;
  readonly code: Code;
  /** The string as the page shows it, e.g. `m5450`, `99213-25`. */
  readonly text: string;
  /** Modifiers attached to the code itself (`99213-25`); modifiers in their own column are `Value`s. */
  readonly modifiers: readonly string[];
  /** Units attached to the code itself (`97110 x12`), else null. */
  readonly units: number | null;
  readonly where: 'text' | 'field';
  readonly role: MentionRole;
  /** 0..1; mentions under the threshold are not handed on. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  readonly place: Place;
  /** For a diagnosis: the letter or number the page gives it ("A.", "Dx 2", ABK order), upper-cased letter A-L, else null. */
  readonly pointer: string | null;
  /** `end` when this mention closes a range `A-B` whose start is the mention before it. */
  readonly range: 'start' | 'end' | null;
  /** A string in a diagnosis field that has the form of no ICD-10-CM code or an unknown one is handed on with `valid: false`. */
  readonly valid: boolean;
}

/** What a labelled value says. Dates are ISO `YYYY-MM-DD`; money and units are plain decimal strings. */
export type ValueKind =
  | 'modifier' // value: "26" (one Value a modifier, in order)
  | 'units'
  | 'charge'
  | 'paid'
  | 'dos' // service date (from)
  | 'dos-to'
  | 'admit' // admission / statement period from (institutional)
  | 'pos' // place of service, two digits
  | 'pointer' // value: letters "ABCD" normalized; numbers "1,2" become letters
  | 'revenue' // four digits
  | 'adjustment' // value: "CO-97" (group-CARC), or "97" when no group is shown
  | 'remark' // RARC: "N130"
  | 'status' // claim or line status as a token: paid | denied | pended | reversed | corrected | other
  | 'payer' // value: payer id as known to the payer table (uhc, aetna, …) or "?" + nothing when unknown
  | 'plan' // value: plan id of the payer table
  | 'claim-start' // a label that opens a claim (Claim #, ICN, Patient control #); value is "" (the number is never kept)
  | 'patient-start' // a label that names a patient; value is ""
  | 'claim-kind' // value: draft | remit | list | auth | fees (from words of the page that say what it is)
  | 'type-of-bill' // UB-04 FL4, e.g. "0131"
  | 'charge-kind'; // reserved

/** A labelled value near codes: never a name, member number or claim number. */
export interface Value {
  readonly kind: ValueKind;
  readonly value: string;
  readonly place: Place;
}

/** All that was read in one frame at one moment. */
export interface Reading {
  readonly boxes: readonly Box[];
  readonly mentions: readonly Mention[];
  readonly values: readonly Value[];
  /** Words of the page that say what kind of page it is (title, h1), reduced to known tokens, e.g. `remittance`, `policy`. */
  readonly pageHints: readonly string[];
}

/** Where a mention is painted. Opened by the overlay only. */
export type Spot =
  | {
      readonly kind: 'text';
      readonly root: Document | ShadowRoot;
      readonly start: Text;
      readonly startOffset: number;
      readonly end: Text;
      readonly endOffset: number;
    }
  | { readonly kind: 'field'; readonly element: HTMLElement };

/** What changed since the last call; `removed` ids are stale and must not be painted again. */
export interface ReadingChange {
  readonly added: readonly Mention[];
  readonly removed: readonly number[];
}

/** A live reading of one frame's document. */
export interface Reader {
  /** Everything read so far. Assembled on demand; cheap when nothing changed. */
  reading(): Reading;
  /** Where a mention stands now, or null when it went stale. */
  spot(mention: number): Spot | null;
  /** The row, block or field a mention stands in, without locating its characters: cheap. Null when it went stale. */
  elementOf?(mention: number): Element | null;
  /** Mentions that stand in or below this element, in document order. */
  within(element: Element): readonly Mention[];
  /** true once the first full pass and all later changes are read. */
  readonly settled: boolean;
  /** Re-evaluate with evidence kept on every candidate, accepted or not (`npm run read -- --why`). */
  explain(code: string): readonly {
    readonly text: string;
    readonly score: number;
    readonly accepted: boolean;
    readonly evidence: readonly Evidence[];
  }[];
  /** Read fields again (values set by page script fire no event). */
  rereadFields(): void;
  stop(): void;
}

/** How a reader is started. */
export interface ReaderOptions {
  readonly document: Document;
  /** Small compiled tables (ICD-10-CM categories, known procedure codes, payer aliases); see generated/content-tables. */
  readonly tables: ReadingTables;
  /** Fetches the readers of X12, HL7, JSON and printed tables when a text looks like one. */
  readonly loadRecords: LoadRecords;
  /** Called after each slice that found or lost something. */
  readonly onChange: (change: ReadingChange) => void;
  /**
   * Called inside the MutationObserver callback, before paint and before anything is read again: what is painted must
   * be held against the page. Stands between the page's work and its next frame, so it must be quick.
   */
  readonly onMutation: () => void;
  /** Called each time the reader has nothing left to do. */
  readonly onSettled: () => void;
  /** Our own host element, never read. */
  readonly ignore: (node: Node) => boolean;
  /** Shadow root of an element, closed ones too where the browser lets an extension in. */
  readonly shadowRootOf: (element: Element) => ShadowRoot | null;
  readonly signal: AbortSignal;
}

/** What reading may know of the world, small enough for a content script. */
export interface ReadingTables {
  /** The three-character ICD-10-CM categories that exist, in any loaded year. */
  readonly icdCategory: (category: string) => boolean;
  /** Procedure codes of the bundled dataset (cards or rules name them). */
  readonly knownProcedure: (code: string) => boolean;
  /** Whether any code is assigned among the ten numbers around a five-digit or HCPCS one. */
  readonly assignedNear?: (code: string) => boolean;
  /** Whether imported releases list a procedure code; null while none is imported that could tell. */
  readonly listedProcedure?: (code: string) => boolean | null;
  /** A payer or plan name as pages show it → payer id and plan id; null when none is recognized. */
  readonly payerOf: (text: string) => { readonly payer: string; readonly plan: string | null } | null;
}
