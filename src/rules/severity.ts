import type { Severity } from './types';

const RANK: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

/** Negative when `a` is the graver one: sorts the gravest first. */
export function bySeverity(a: Severity, b: Severity): number {
  return RANK[b] - RANK[a];
}

/** The milder of the two. */
export function atMost(severity: Severity, cap: Severity): Severity {
  return RANK[severity] > RANK[cap] ? cap : severity;
}

export function reaches(severity: Severity, minimum: Severity): boolean {
  return RANK[severity] >= RANK[minimum];
}
