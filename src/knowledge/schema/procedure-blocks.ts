import * as z from 'zod/mini';

const block = String.raw`(?:\d|[A-V])\d{3}`;
/** The first four characters of ten codes, or the first and last of several such tens: `7637`, `A420-A443`. */
const blocks = z.array(
  z.string().check(z.regex(new RegExp(`^${block}(?:-${block})?$`), 'no block of codes')),
);

/**
 * data/procedure-blocks.json: in which tens of numbers the releases hold a procedure code at all. Anesthesia is whole,
 * because unit limits leave most of it out; dental codes are not among them.
 */
export const procedureBlocksFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  sources: z.array(z.string()).check(z.minLength(1)),
  cpt: blocks,
  hcpcs: blocks,
});
export type ProcedureBlocks = z.infer<typeof procedureBlocksFileSchema>;
