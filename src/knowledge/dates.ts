/** Fiscal year of ICD-10-CM that a day lies in: it begins on October 1 of the year before. */
export function fiscalYear(day: string): number {
  const year = Number(day.slice(0, 4));
  return day.slice(5) >= '10-01' ? year + 1 : year;
}

/** First and last day of a fiscal year. */
export const firstDayOf = (year: number) => `${year - 1}-10-01`;
export const lastDayOf = (year: number) => `${year}-09-30`;

/** The day before, ISO. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
