import * as z from 'zod/mini';
import { procedureCodeSchema, sourceIdsSchema } from './common';

const indicator = z.nullable(z.string().check(z.regex(/^[0-9A-Z]{1,3}$/)));
const mue = z.nullable(
  z.tuple([z.number().check(z.gte(0)), z.union([z.literal(1), z.literal(2), z.literal(3)])]),
);

/** Fee-schedule and MUE numbers of one code; numbers and letters only, and only where a card or rule needs them. */
export const procedureFactsSchema = z.strictObject({
  code: procedureCodeSchema,
  status: indicator,
  pcTc: indicator,
  global: indicator,
  bilateral: indicator,
  assistant: indicator,
  coSurgeon: indicator,
  /** [units a day or line, MAI]; null = not recorded here, which is not "no limit". */
  muePractitioner: mue,
  mueHospital: mue,
});

export const procedureFactsFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  feeScheduleSources: sourceIdsSchema,
  mueSources: sourceIdsSchema,
  facts: z.array(procedureFactsSchema),
});
export type ProcedureFactsFile = z.infer<typeof procedureFactsFileSchema>;
