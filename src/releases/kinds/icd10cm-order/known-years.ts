import { type FiscalYearRelease, fiscalYearOfLabel } from '../fiscal-year';

/**
 * Codes that came new with a release, one each, and that no release up to FY2027 has taken away again. The last of
 * them a file holds tells which release it is: the file itself never says. From the effective dates of the FY2026
 * conversion table and the FY2027 addenda.
 */
const CAME_WITH: Readonly<Record<string, string>> = {
  A925: 'FY2017',
  A0471: 'FY2018',
  C43111: 'FY2019',
  D75A: 'FY2020',
  U070: 'FY2020 April',
  A8481: 'FY2021',
  J1282: 'FY2021 January',
  A7982: 'FY2022',
  Z28310: 'FY2022 April',
  B3731: 'FY2023',
  T74A1XA: 'FY2023 April',
  A4154: 'FY2024',
  C810A: 'FY2025',
  B8801: 'FY2026',
  C7831: 'FY2027',
};

/** Rows and billable codes as published. Sources: footers of the FY2026 and FY2027 addenda; the FY2021 file itself. */
const TOTALS: Readonly<Record<string, { readonly rows: number; readonly billable: number }>> = {
  'FY2021 January': { rows: 95_358, billable: 72_621 },
  FY2025: { rows: 97_584, billable: 74_260 },
  FY2026: { rows: 98_186, billable: 74_719 },
  FY2027: { rows: 98_403, billable: 74_879 },
};

const CATEGORIES = new Set(Object.keys(CAME_WITH).map((code) => code.slice(0, 3)));
const ORDER = Object.values(CAME_WITH);
const NEWEST = ORDER.at(-1) ?? '';

export function publishedTotals(label: string): { readonly rows: number; readonly billable: number } | null {
  return TOTALS[label] ?? null;
}

/** Watches codes go by and says what their release can be. */
export class YearWatch {
  #latest = -1;
  #isNear = false;

  /** Codes in the file's order, categories among them: looking each up would cost as much as reading it. */
  see(code: string): void {
    if (code.length === 3) this.#isNear = CATEGORIES.has(code);
    if (!this.#isNear) return;
    const label = CAME_WITH[code];
    if (label !== undefined) this.#latest = Math.max(this.#latest, ORDER.indexOf(label));
  }

  /** The newest release whose codes were seen; null when none was (ICD-10-CM of FY2016, or only a part of a file). */
  get latest(): FiscalYearRelease | null {
    return fiscalYearOfLabel(ORDER[this.#latest] ?? '');
  }

  /** The release itself, for sure: null when it may be one that this list does not know yet. */
  releaseOf(rows: number): FiscalYearRelease | null {
    const { latest } = this;
    if (latest?.label !== NEWEST) return latest;
    return publishedTotals(NEWEST)?.rows === rows ? latest : null;
  }

  /**
   * false when the codes cannot be those of the release a file is said to be: a later year's were seen, or its own were
   * not.
   */
  fits(said: FiscalYearRelease): boolean {
    const { latest } = this;
    if (latest === null) return true;
    if (latest.to > said.to) return false;
    const due = ORDER.map((label) => fiscalYearOfLabel(label)).findLast(
      (release) => release !== null && release.from <= said.from,
    );
    return due === undefined || due === null || latest.from >= due.from;
  }
}
