import type { RowReader } from '../fields';
import { FIELDS, type HcpcsRecord } from './record';
import type { HcpcsRow } from './row';

/** The row of a first record and those that continue it. Throws ImportProblem naming the field. */
export function buildRow(record: HcpcsRecord, more: readonly string[], read: RowReader): HcpcsRow {
  const values = new Map<string, readonly string[]>();
  let at = 0;
  for (const { name, times } of FIELDS) {
    values.set(name, record.cells.slice(at, at + times));
    at += times;
  }
  const list = (name: string, form: RegExp) => {
    const entries = [...(values.get(name) ?? [])];
    while (entries.at(-1) === '') entries.pop();
    for (const entry of entries) read.match(name, entry, form);
    return entries;
  };
  const text = (name: string, form: RegExp) => read.match(name, values.get(name)?.[0] ?? '', form);
  const day = (name: string) => read.day(name, values.get(name)?.[0] ?? '');
  const units = text('anesthesia units', /^\d{0,3}$/);
  const isModifier = record.id === '7';
  return {
    code: read.match('code', record.code, isModifier ? /^[0-9A-Z]{2}$/ : /^[A-Z]\d{4}$/),
    type: isModifier ? 'modifier' : 'code',
    long: read.match(
      'long description',
      [record.long, ...more].filter((part) => part !== '').join(' '),
      /\S/,
    ),
    short: text('short description', /^.{0,200}$/),
    pricing: list('pricing indicator', /^\d{2}$/),
    multiplePricing: text('multiple pricing indicator', /^[0-9A-Z]?$/),
    coverageManual: list('coverage issues manual', /^.{0,40}$/),
    carriersManual: list('carriers manual', /^.{0,40}$/),
    statute: text('statute', /^.{0,40}$/),
    labCertifications: list('lab certification', /^\d{0,3}$/),
    crossReferences: list('cross reference', /^[0-9A-Z]{0,5}$/),
    coverage: text('coverage', /^[A-Z]?$/),
    ascGroup: text('ASC group', /^[0-9A-Z]{0,2}$/),
    ascEffective: day('ASC effective date'),
    mogGroup: text('MOG group', /^[0-9A-Z]{0,3}$/),
    mogPolicy: text('MOG policy', /^[0-9A-Z]?$/),
    mogEffective: day('MOG effective date'),
    processingNote: text('processing note', /^[0-9A-Z]{0,4}$/),
    betos: text('BETOS', /^[0-9A-Z]{0,3}$/),
    serviceTypes: list('type of service', /^[0-9A-Z]?$/),
    anesthesiaUnits: units === '' ? null : Number(units),
    added: day('added date'),
    changed: day('action effective date'),
    terminated: day('termination date'),
    action: text('action code', /^[A-Z]?$/),
  };
}
