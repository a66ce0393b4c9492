/** A HCPCS Level II code, or a modifier, with every field of its record. Lists end with their last entry. */
export type HcpcsRow = {
  /** Five characters; a modifier has two. */
  readonly code: string;
  /** `code` or `modifier`. */
  readonly type: string;
  readonly long: string;
  readonly short: string;
  /** Pricing indicators, 4 at most. */
  readonly pricing: readonly string[];
  /** A: one price; 9: not applicable; B to G: several. */
  readonly multiplePricing: string;
  /** Sections of the coverage issues manual, 3 at most, and of the carriers manual, 3 at most. */
  readonly coverageManual: readonly string[];
  readonly carriersManual: readonly string[];
  readonly statute: string;
  /** Laboratory certifications, 8 at most. */
  readonly labCertifications: readonly string[];
  /** Codes to look at instead, 5 at most. */
  readonly crossReferences: readonly string[];
  /** C carrier judgment, D special instructions, I not payable, M and S not covered. */
  readonly coverage: string;
  readonly ascGroup: string;
  readonly ascEffective: string | null;
  readonly mogGroup: string;
  readonly mogPolicy: string;
  readonly mogEffective: string | null;
  readonly processingNote: string;
  readonly betos: string;
  /** Types of service, 5 at most. */
  readonly serviceTypes: readonly string[];
  readonly anesthesiaUnits: number | null;
  readonly added: string | null;
  /** Day of the last change, and of the end; null when there is none. */
  readonly changed: string | null;
  readonly terminated: string | null;
  /** A added, C changed, D ended, N no change, and others. */
  readonly action: string;
};

/** D codes are the property of the American Dental Association: never bundled with a build. */
export function isDentalCode(code: string): boolean {
  return code.length === 5 && code.startsWith('D');
}
