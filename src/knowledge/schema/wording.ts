import * as z from 'zod/mini';
import { textSchema } from './common';

/** Short phrases that cards put together from facts: chip labels and the like; `{x}` is filled in. */
export const wordingFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  wording: z.record(z.string(), textSchema),
});
