import * as z from 'zod/mini';

/** Raised when the layout changes; sets of another version are refused, and imported anew. */
export const SET_VERSION = 1;

const nullableDay = z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)));
const blockName = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/));

/** Everything about one stored release but its rows. */
export const setManifestSchema = z.strictObject({
  version: z.literal(SET_VERSION),
  /** `kind:label[:setting]`; a set replaces the one of the same id. */
  id: z.string().check(z.minLength(3), z.maxLength(120)),
  kind: z.enum([
    'icd10cm-order',
    'icd10cm-conversion',
    'icd10cm-tabular',
    'hcpcs',
    'ptp',
    'mue',
    'add-on',
    'fee-schedule',
    'taxonomy',
    'code-editor',
  ]),
  label: z.string().check(z.minLength(1), z.maxLength(60)),
  setting: z.nullable(z.enum(['practitioner', 'outpatient-hospital', 'dme'])),
  /** First and last day in force, where known. */
  from: nullableDay,
  to: nullableDay,
  rows: z.number(),
  /** Files it was made from, with their bytes when unpacked. */
  files: z.array(z.strictObject({ name: z.string(), bytes: z.number(), rows: z.number() })),
  importedAt: z.string(),
  /** How rows are found and read; absent where the kind has a block form of its own (PTP). */
  shape: z.nullable(
    z.strictObject({
      key: z.string(),
      keyWidth: z.number(),
      columns: z.array(z.tuple([z.string(), z.enum(['text', 'choice', 'count', 'day', 'list'])])),
      sameAs: z.record(z.string(), z.string()),
    }),
  ),
  /** In the order of their keys. `bytes` as stored. */
  blocks: z.array(
    z.strictObject({ first: z.string(), rows: z.number(), name: blockName, bytes: z.number() }),
  ),
  /** Blocks that hold no rows: what the kind needs beside them (PTP's code table). */
  extras: z.record(z.string(), z.strictObject({ name: blockName, bytes: z.number() })),
  /** Runs of `[first row, rows]` that give back the order of the file; empty when it does not matter. */
  fileOrder: z.array(z.number()),
  /** Numbers worth showing: billable codes, active pairs. */
  counts: z.record(z.string(), z.number()),
});

export type SetManifest = z.infer<typeof setManifestSchema>;

/** Names of all blocks a set needs. */
export function blockNames(set: SetManifest): string[] {
  return [...set.blocks, ...Object.values(set.extras)].map(({ name }) => name);
}

/** Bytes a set takes by itself: blocks shared with another set counted too. */
export function setBytes(set: SetManifest): number {
  return (
    JSON.stringify(set).length +
    [...set.blocks, ...Object.values(set.extras)].reduce((sum, { bytes }) => sum + bytes, 0)
  );
}

/** The name a set is stored under. */
export function setId(name: { kind: string; label: string; setting: string | null }): string {
  return [name.kind, name.label, ...(name.setting === null ? [] : [name.setting])].join(':');
}
