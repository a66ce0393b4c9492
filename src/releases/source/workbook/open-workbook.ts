import { ImportProblem } from '../../problem';
import type { SourceFile } from '../../types';
import { TextReader } from '../decode';
import { LIMITS } from '../limits';
import { parseXml } from '../xml';
import { openZip, type ZipMember } from '../zip';
import { dateStyles } from './date-styles';
import { local, type ReadPart } from './parts';
import { sharedStrings } from './shared-strings';

/** A workbook's first sheet and what its cells refer to. */
export interface Workbook {
  readonly file: string;
  readonly sheet: { readonly name: string; readonly member: ZipMember };
  readonly strings: readonly string[];
  /** Numbers of the cell styles that show a day. */
  readonly dateStyles: ReadonlySet<number>;
  /** Old Macintosh workbooks count days from 1904. */
  readonly from1904: boolean;
}

/**
 * Reads all of an .xlsx but its rows (Office Open XML, ECMA-376 part 1, 18.2 and part 2).
 *
 * @throws ImportProblem `bad-workbook`, `bad-zip`, `too-large`
 */
export async function openWorkbook(file: SourceFile): Promise<Workbook> {
  const members = await openZip(file, { bytes: LIMITS.totalBytes });
  const byPath = new Map(members.map((member) => [member.path.toLowerCase(), member]));
  const readPart: ReadPart = async (path, wire) => {
    const member = byPath.get(path.toLowerCase());
    if (member === undefined) return;
    for await (const _piece of parseXml(memberTexts(member, file.name), bad(file.name), wire));
  };
  const { name, id, from1904 } = await firstSheet(readPart);
  const paths = await relations(readPart);
  const member = byPath.get((paths.get(id) ?? '').toLowerCase());
  if (member === undefined)
    throw new ImportProblem('bad-workbook', { file: file.name }, { what: 'no sheet' });
  return {
    file: file.name,
    sheet: { name, member },
    strings: await sharedStrings(readPart, file.name),
    dateStyles: await dateStyles(readPart),
    from1904,
  };
}

async function firstSheet(readPart: ReadPart) {
  let name: string | undefined;
  let id = '';
  let from1904 = false;
  await readPart('xl/workbook.xml', (parser) => {
    parser.on('opentag', ({ name: tag, attributes }) => {
      if (local(tag) === 'workbookPr') from1904 = isTrue(attributes.date1904);
      if (local(tag) !== 'sheet' || name !== undefined) return;
      name = attributes.name ?? '';
      id = Object.entries(attributes).find(([key]) => local(key) === 'id')?.[1] ?? '';
    });
  });
  return { name: name ?? '', id, from1904 };
}

/** Relation ids to paths within the zip. */
async function relations(readPart: ReadPart): Promise<ReadonlyMap<string, string>> {
  const paths = new Map<string, string>();
  await readPart('xl/_rels/workbook.xml.rels', (parser) => {
    parser.on('opentag', ({ name, attributes: { Id = '', Target = '' } }) => {
      if (local(name) !== 'Relationship') return;
      paths.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`);
    });
  });
  return paths;
}

/** The text of a member; a sheet of a PTP part holds some hundred megabytes, so it is never whole. */
export async function* memberTexts(member: ZipMember, file: string): AsyncGenerator<string> {
  const reader = new TextReader(file);
  const stream = member.stream().getReader();
  try {
    for (let next = await stream.read(); !next.done; next = await stream.read()) {
      const text = reader.decode(next.value);
      if (text !== '') yield text;
    }
    yield reader.end();
  } finally {
    await stream.cancel().catch(() => {});
  }
}

export function bad(file: string) {
  return { reason: 'bad-workbook', file } as const;
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
