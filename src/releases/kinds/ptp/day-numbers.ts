import { dayNumber } from '../../packed/layout';
import { isDay } from '../fields';

const FIRST_YEAR = 1900;
const YEARS = 179;

/** Numbers days in the order they are first met, from 1 on; 0 is no day. */
export class DayNumbers {
  /** Days since 1899-12-31, by number less one. */
  readonly days: number[] = [];
  readonly #numbers = new Uint16Array(YEARS * 512);

  /** The number of a day; 0 when there is no such day. */
  of(year: number, month: number, day: number): number {
    if (!(year >= FIRST_YEAR && year < FIRST_YEAR + YEARS && month <= 12 && day <= 31)) return 0;
    const at = (year - FIRST_YEAR) * 512 + month * 32 + day;
    return this.#numbers[at] || this.#add(at, year, month, day);
  }

  #add(at: number, year: number, month: number, day: number): number {
    const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    if (!isDay(iso)) return 0;
    this.days.push(dayNumber(iso));
    this.#numbers[at] = this.days.length;
    return this.days.length;
  }
}
