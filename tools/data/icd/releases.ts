import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { type CodeEditorRow, codeEditor } from '../../../src/releases/kinds/code-editor';
import { applyAddenda, readAddenda } from '../../../src/releases/kinds/icd10cm-addenda';
import { type ConversionRow, icd10cmConversion } from '../../../src/releases/kinds/icd10cm-conversion';
import { icd10cmOrder, type OrderRow } from '../../../src/releases/kinds/icd10cm-order';
import { fileOf, headOf } from '../../../src/releases/source';
import type { KindReader, Row } from '../../../src/releases/types';

/** Undotted code → its row, of one fiscal year. */
export type Release = ReadonlyMap<string, OrderRow>;

export async function readOrder(path: string): Promise<Release> {
  return byCode(await readRows(path, icd10cmOrder));
}

/** The year that addenda make of the last one, totals checked. */
export async function readNextYear(before: Release, path: string): Promise<Release> {
  return byCode(applyAddenda([...before.values()], await readAddenda(await officialFile(path))));
}

/** One line of the conversion table: from this day, `code` says what one or all of `previous` said. */
export interface Conversion {
  readonly code: string;
  readonly effective: string;
  /** Every code named, alternatives and combinations alike, of a range its ends: each no longer says it all. */
  readonly previous: readonly string[];
}

export async function readConversions(path: string): Promise<Conversion[]> {
  const rows: readonly ConversionRow[] = await readRows(path, icd10cmConversion);
  return rows.map(({ code, effective, previous }) => ({
    code,
    effective,
    previous: previous.flatMap((one) => one.split(/[+-]/)).filter((one) => one !== ''),
  }));
}

/** Undotted codes in a numbered list of the Medicare Code Editor. */
export async function readEdit(path: string, edit: string): Promise<ReadonlySet<string>> {
  const rows: readonly CodeEditorRow[] = await readRows(path, codeEditor);
  return new Set(rows.filter((row) => row.edit === edit).map(({ code }) => code));
}

/** All rows of an official file, read as the extension reads it. @throws ImportProblem when it is of another kind. */
export async function readRows<R extends Row>(path: string, reader: KindReader<R>): Promise<readonly R[]> {
  const file = await officialFile(path);
  const release = reader.recognize(await headOf(file));
  if (release === null) throw new Error(`${path} is no ${reader.kind} file`);
  const rows: R[] = [];
  for await (const batch of reader.rows(file, release)) for (const row of batch) rows.push(row);
  return rows;
}

async function officialFile(path: string) {
  return fileOf(new File([await openAsBlob(path)], basename(path)));
}

function byCode(rows: readonly OrderRow[]): Release {
  return new Map(rows.map((row) => [row.code, row]));
}
