/** Value of a byte as a digit to base 36 (0-9, A-Z); 255 for any other. */
export const DIGIT = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  return byte >= 0x41 && byte <= 0x5a ? byte - 0x41 + 10 : 255;
});

const SLOTS = 1 << 17;

/** Numbers codes in the order they are first met. Codes are given as their value to base 36, which sorts as they do. */
export class CodeNumbers {
  /** Value by number. */
  readonly values: number[] = [];
  /** Open addressing; value plus one, 0 is free. */
  readonly #keys = new Int32Array(SLOTS);
  readonly #numbers = new Uint16Array(SLOTS);

  constructor(readonly most: number) {}

  /** The number of a code; -1 when there would be more than `most` codes. */
  of(value: number): number {
    let slot = Math.imul(value, 0x9e3779b1) >>> 15;
    for (;;) {
      const key = this.#keys[slot] ?? 0;
      if (key === value + 1) return this.#numbers[slot] ?? 0;
      if (key === 0) break;
      slot = (slot + 1) & (SLOTS - 1);
    }
    const number = this.values.length;
    if (number >= this.most) return -1;
    this.#keys[slot] = value + 1;
    this.#numbers[slot] = number;
    this.values.push(value);
    return number;
  }
}

/** Value of a code to base 36; its five characters are known to be digits or capital letters. */
export function codeValue(code: string): number {
  return Number.parseInt(code, 36);
}

/** The code of a value. */
export function codeOf(value: number): string {
  return value.toString(36).toUpperCase().padStart(5, '0');
}
