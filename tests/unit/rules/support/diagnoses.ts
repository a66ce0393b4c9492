/** What the tests know of a diagnosis code. Years are fiscal years; a code without dates was always billable. */
export interface DiagnosisFact {
  /** First year it stood in the code set. */
  readonly first?: number;
  /** Last year it stood in the code set. */
  readonly last?: number;
  /** Year from which it is a header; 0 = always was. */
  readonly headerFrom?: number;
  readonly choices?: readonly string[];
  readonly side?: 'left' | 'right' | 'bilateral' | 'unspecified';
  readonly manifestation?: boolean;
  readonly unspecified?: boolean;
  readonly externalCause?: boolean;
}

const always: DiagnosisFact = {};

export const diagnoses: Readonly<Record<string, DiagnosisFact>> = {
  'C34.11': { side: 'right' },
  'E11.42': always,
  G20: { headerFrom: 2024, choices: ['G20.A1', 'G20.A2', 'G20.B1', 'G20.B2', 'G20.C'] },
  G35: {
    headerFrom: 2026,
    choices: ['G35.A', 'G35.B0', 'G35.B1', 'G35.B2', 'G35.C0', 'G35.C1', 'G35.C2', 'G35.D'],
  },
  'G35.A': { first: 2026 },
  I10: always,
  'I26.99': always,
  'I42.0': { headerFrom: 2027, choices: ['I42.00', 'I42.01', 'I42.09'] },
  'I50.9': { unspecified: true },
  'J44.1': always,
  'M15.0': always,
  'M17.11': { side: 'right' },
  'M17.12': { side: 'left' },
  'M17.0': { side: 'bilateral' },
  'M17.10': { side: 'unspecified', unspecified: true },
  'M24.2': { headerFrom: 0, choices: ['M24.20', 'M24.211', 'M24.212', 'M24.219'] },
  'M25.511': { side: 'right' },
  'M25.512': { side: 'left' },
  'M25.50': { unspecified: true },
  'M48.061': { first: 2018 },
  'M48.06': { headerFrom: 2018, choices: ['M48.061', 'M48.062'] },
  'M48.50': { headerFrom: 0, choices: ['M48.50XA', 'M48.50XD', 'M48.50XG', 'M48.50XS'] },
  'M48.50XA': { unspecified: true },
  'M50.20': { unspecified: true },
  'M51.26': always,
  'M51.36': { headerFrom: 2025, choices: ['M51.360', 'M51.361', 'M51.362', 'M51.369'] },
  'M51.360': { first: 2025 },
  'M54.2': always,
  'M54.5': { headerFrom: 2022, choices: ['M54.50', 'M54.51', 'M54.59'] },
  'M54.50': { first: 2022, unspecified: true },
  'M54.51': { first: 2022 },
  'M72.2': { headerFrom: 2027, choices: ['M72.20', 'M72.21', 'M72.22'] },
  'M72.20': { first: 2027 },
  'M80.00': {
    headerFrom: 0,
    choices: ['M80.00XA', 'M80.00XD', 'M80.00XG', 'M80.00XK', 'M80.00XP', 'M80.00XS'],
  },
  'M80.08XA': always,
  'M81.0': always,
  'R07.89': always,
  'R29.6': always,
  R52: { unspecified: true },
  'S23.420A': { last: 2026 },
  'S82.001A': { side: 'right', unspecified: true },
  'S82.852A': { side: 'left' },
  'T84.89XA': always,
  'T85.89XA': { last: 2016, choices: ['T85.890A', 'T85.898A'] },
  'W19.XXXA': { externalCause: true },
  'Y92.009': { externalCause: true },
  Z23: always,
  'Z68.1': { headerFrom: 2027, choices: ['Z68.18', 'Z68.19'] },
  'Z86.711': always,
  'Z96.651': { side: 'right' },
  'Z96.641': { side: 'right' },
  'F02.80': { manifestation: true },
  'G30.9': { unspecified: true },
};
