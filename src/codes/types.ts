/** The code systems Scrubline reads. CPT covers Category I, II (F), III (T), PLA (U) and administrative (M) codes. */
export type CodeSystem = 'cpt' | 'hcpcs' | 'icd10cm';

/** One code in canonical form: upper case, ICD-10-CM with its dot (`M54.50`), procedures without modifier. */
export interface Code {
  readonly system: CodeSystem;
  readonly code: string;
}
