import type { Dataset } from './dataset';
import type { ImportedFacts } from './imported/facts';
import type { ProcedureFacts } from './types';

/** What is known of a procedure on a day. */
export type ProcedureFactsOf = (code: string, dos: string | null) => ProcedureFacts | null;

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
    ].map(({ setting, limit: [value, mai] }) => ({ setting, value, mai, sources: mueSources }));
    return {
      ...indicators,
      mue,
      indicatorSources: feeScheduleSources,
      sources: [...feeScheduleSources, ...(mue.length > 0 ? mueSources : [])],
    };
  };
}

/**
 * The user's own fee-schedule and MUE files over the bundled numbers: an imported fee schedule replaces all indicators
 * of a code it lists, an imported MUE table the limits of its setting.
 */
export function procedureFactsOver(
  bundled: (code: string) => ProcedureFacts | null,
  imported: ImportedFacts,
): ProcedureFactsOf {
  return (code, dos) => {
    const base = bundled(code);
    const fees = imported.fees(code, dos);
    const limits = imported.mue(code, dos);
    if (fees === null && limits.length === 0) return base;
    const settings = new Set(limits.map(({ setting }) => setting));
    const mue = [...limits, ...(base?.mue ?? []).filter(({ setting }) => !settings.has(setting))];
    const indicators = fees ?? base ?? NO_INDICATORS;
    const { indicatorSources } = indicators;
    return {
      ...indicators,
      code,
      mue,
      sources: [...new Set([...indicatorSources, ...mue.flatMap(({ sources }) => sources)])],
    };
  };
}

const NO_INDICATORS = {
  status: null,
  pcTc: null,
  global: null,
  bilateral: null,
  assistant: null,
  coSurgeon: null,
  indicatorSources: [],
} as const;
