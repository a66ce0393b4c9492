import * as z from 'zod';

/** What stands beside compiled sets in a folder: which file is which release. */
export const setListSchema = z.strictObject({
  sets: z.array(
    z.strictObject({
      file: z.string().regex(/^[A-Za-z0-9._-]+\.scrubsets$/),
      id: z.string(),
      kind: z.string(),
      label: z.string(),
      setting: z.string().nullable(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      rows: z.number(),
      bytes: z.number(),
    }),
  ),
});

export type SetList = z.infer<typeof setListSchema>;
export const SET_LIST = 'sets.json';
