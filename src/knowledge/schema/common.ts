import * as z from 'zod/mini';

z.config({ jitless: true });

/** Text that stands on a screen: never empty, no stray blanks. */
export const textSchema = z.string().check(z.regex(/^\S(?:.*\S)?$/s, 'empty, or a blank at an end'));

/** Ids of ours: lower case, digits, hyphens, dots. */
export const idSchema = z
  .string()
  .check(z.regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/i, 'not an id (letters, digits, hyphens)'));

/** Ids of data/sources.json; a statement without a source does not exist. */
export const sourceIdsSchema = z.array(idSchema).check(z.minLength(1, 'no source named'));

/** A date as published: year, quarter, month or day; `undated` where the publisher gives none. */
export const publishedDateSchema = z
  .string()
  .check(
    z.regex(
      /^(?:undated|\d{4}(?:Q[1-4]|-\d{2}(?:-\d{2})?)?)$/,
      'not YYYY, YYYYQn, YYYY-MM, YYYY-MM-DD or undated',
    ),
  );

export const isoDateSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'not YYYY-MM-DD'));

/** A sentence of ours with the sources it rests on. */
export const statementSchema = z.strictObject({ text: textSchema, sources: sourceIdsSchema });

export const procedureCodeSchema = z
  .string()
  .check(z.regex(/^(?:\d{4}[0-9FTUM]|[A-V]\d{4})$/, 'not a CPT or HCPCS Level II code'));

/** ICD-10-CM with its dot. Since FY2026 the second character may be a letter (QA0.-). */
export const diagnosisCodeSchema = z
  .string()
  .check(z.regex(/^[A-Z][0-9A-Z][0-9A-Z](?:\.[0-9A-Z]{1,4})?$/, 'not an ICD-10-CM code with its dot'));

export const modifierCodeSchema = z.string().check(z.regex(/^[0-9A-Z]{2}$/, 'not a two-character modifier'));

export const taxonomyCodeSchema = z.string().check(z.regex(/^[0-9A-Z]{9}X$/, 'not a ten-character taxonomy'));
