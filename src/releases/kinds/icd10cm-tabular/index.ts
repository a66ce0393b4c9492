import { ImportProblem } from '../../problem';
import { texts } from '../../source/texts';
import { parseXml } from '../../source/xml';
import type { KindReader, SourceFile, TableSpec } from '../../types';
import { asYearly, fiscalYearInName, fiscalYearRelease, namedYearly } from '../fiscal-year';
import { TabularBuilder } from './builder';
import type { TabularRow } from './row';

export { seventhCharacters, tabularChain } from './inherit';
export type { TabularRow } from './row';

const table: TableSpec<TabularRow> = {
  key: 'code',
  keyWidth: 7,
  columns: {
    code: 'text',
    level: 'choice',
    title: 'text',
    parent: 'text',
    inclusionTerms: 'list',
    includes: 'list',
    excludes1: 'list',
    excludes2: 'list',
    codeFirst: 'list',
    useAdditional: 'list',
    codeAlso: 'list',
    notes: 'list',
    seventhNote: 'list',
    seventh: 'list',
    otherText: 'list',
  },
  groupOf: (code) => code.slice(0, 3),
  groupsPerBlock: 16,
  ordered: true,
};

/** The tabular list (XML): what is included with and excluded from a code, what to code first and besides. */
export const icd10cmTabular: KindReader<TabularRow> = {
  kind: 'icd10cm-tabular',
  holdsCpt: false,
  recognize({ name, text }) {
    if (!/<ICD10CM\.tabular[\s>]/.test(text)) return null;
    const year = /<version>\s*(20\d\d)/.exec(text)?.[1];
    if (year === undefined) throw new ImportProblem('needs-year', { file: name });
    const named = fiscalYearInName(name);
    const whole = fiscalYearRelease(Number(year));
    // The version is a year; that the file is the April edition stands in its name.
    return asYearly('icd10cm-tabular', named?.to === whole.to ? named : whole);
  },
  named: namedYearly('icd10cm-tabular'),
  rows: tabularRows,
  table,
};

async function* tabularRows(file: SourceFile): AsyncGenerator<readonly TabularRow[], void, undefined> {
  const builder = new TabularBuilder();
  let found = 0;
  const parsed = parseXml(texts(file), { file: file.name, reason: 'bad-xml' }, (parser) => {
    parser.on('opentag', ({ name, attributes }) => builder.open(name, attributes));
    parser.on('text', (text) => builder.text(text));
    parser.on('cdata', (text) => builder.text(text));
    parser.on('closetag', () => {
      const wrong = builder.close();
      if (wrong === null) return;
      const place = { file: file.name, row: parser.line, field: wrong.field };
      throw new ImportProblem('bad-field', place, { found: wrong.found });
    });
  });
  for await (const _ of parsed) {
    if (builder.done.length === 0) continue;
    found += builder.done.length;
    yield builder.done;
    builder.done = [];
  }
  if (found === 0) throw new ImportProblem('empty', { file: file.name });
}
