import type { Dataset } from './dataset';
import type { ProcedureFacts } from './types';

/** Fee-schedule and MUE numbers of the bundled dataset, with the sources of those that are there. */
export function createProcedureFacts(dataset: Dataset): (code: string) => ProcedureFacts | null {
  const { feeScheduleSources, mueSources, facts } = dataset.procedureFacts;
  let map: Map<string, (typeof facts)[number]> | null = null;
  return (code) => {
    map ??= new Map(facts.map((row) => [row.code, row]));
    const row = map.get(code);
    if (row === undefined) return null;
    const { muePractitioner, mueHospital, ...indicators } = row;
    const mue = [
      ...(muePractitioner ? [{ setting: 'practitioner' as const, limit: muePractitioner }] : []),
      ...(mueHospital ? [{ setting: 'outpatient-hospital' as const, limit: mueHospital }] : []),
    ].map(({ setting, limit: [value, mai] }) => ({ setting, value, mai }));
    return {
      ...indicators,
      mue,
      sources: [...feeScheduleSources, ...(mue.length > 0 ? mueSources : [])],
    };
  };
}
