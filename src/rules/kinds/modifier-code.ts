import * as z from 'zod/mini';

/** A two-character modifier as rule files write it. */
export const modifierSchema = z.string().check(z.regex(/^[0-9A-Z]{2}$/, 'not a modifier'));
export const modifiersSchema = z.array(modifierSchema).check(z.minLength(1));
