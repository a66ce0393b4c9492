import * as z from 'zod/mini';

/** As typed: lower case, with the strokes and blanks billers use (`w/o`, `s/p`, `heart attack`). */
const typed = z.string().check(z.regex(/^[a-z0-9][a-z0-9 /&'+.-]*$/, 'not lower case'));

/** data/search-words.json: what is meant by what billers type. */
export const searchWordsFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  /** Short form or everyday phrase → what titles may say instead; any of them. An empty text: it says nothing. */
  readings: z.record(typed, z.array(z.string()).check(z.minLength(1))),
  /** Single words that titles use for one and the same thing. */
  alike: z.array(z.array(typed).check(z.minLength(2))),
  /** HCPCS Level II codes billed every day: of codes that fit as well, they are the likelier. By our own experience. */
  often: z.array(z.string().check(z.regex(/^[A-Z]\d{4}$/, 'no HCPCS code'))),
});
export type SearchWords = Omit<z.infer<typeof searchWordsFileSchema>, '$schema'>;
