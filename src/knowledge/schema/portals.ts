import * as z from 'zod/mini';
import { idSchema, sourceIdsSchema, textSchema } from './common';

/** A match pattern of one https host, or of its subdomains, with a path: what browsers accept in a manifest. */
const hostPatternSchema = z
  .string()
  .check(
    z.regex(
      /^https:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\S*\*$/,
      'not a match pattern https://host/path*',
    ),
  );

/** What a portal's pages show. Policies, look-ups and price lists hold no claim. */
const pageKindSchema = z.enum([
  'eligibility',
  'claim-entry',
  'claim-correction',
  'claim-status',
  'remittance',
  'prior-auth',
  'fee-schedule',
  'code-lookup',
  'policy',
  'appeal',
  'rejection',
  'payment-posting',
  'charge-entry',
  'same-or-similar',
]);

export const portalSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  group: z.enum(['multi-payer', 'payer', 'mac', 'cms', 'medicaid', 'clearinghouse', 'practice', 'dental']),
  /** The payer every claim on it goes to; null where the page must say. */
  payer: z.nullable(idSchema),
  /** Empty where the address of the application was never found. */
  hosts: z.array(hostPatternSchema),
  pageKinds: z.array(pageKindSchema).check(z.minLength(1)),
  /** verified = a publisher's own word or several independent programs; seen = in public code; unverified = neither. */
  certainty: z.enum(['verified', 'seen', 'unverified']),
  /** install = in the manifest, asked for once; optional = asked for when the user turns it on. */
  access: z.enum(['install', 'optional']),
  note: z.nullable(textSchema),
  sources: sourceIdsSchema,
});

export const portalsFileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  portals: z.array(portalSchema),
});
export type Portal = z.infer<typeof portalSchema>;
