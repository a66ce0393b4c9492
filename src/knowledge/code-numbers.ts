/**
 * Sets of codes as numbers, packed as lengths of runs: how many are out, how many are in, in turns. Codes stand close
 * together, so that a thousand take less than a kilobyte; they are unpacked on first use.
 */

/** Packs numbers, in any order, repeated or not. */
export function packNumbers(numbers: Iterable<number>): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const lengths: number[] = [];
  let end = 0;
  for (const number of sorted) {
    if (lengths.length > 0 && number === end) lengths.push((lengths.pop() ?? 0) + 1);
    else lengths.push(number - end, 1);
    end = number + 1;
  }
  return lengths.map((length) => length.toString(36)).join(' ');
}

export function unpackNumbers(packed: string): Set<number> {
  const numbers = new Set<number>();
  let at = 0;
  let inside = false;
  for (const length of packed.split(' ')) {
    const end = at + Number.parseInt(length, 36);
    if (inside) for (; at < end; at++) numbers.add(at);
    at = end;
    inside = !inside;
  }
  return numbers;
}

/** A CPT or HCPCS code as a number, near those of the codes around it; -1 for any other string. */
export function procedureNumber(code: string): number {
  const parts = /^(\d*)([A-Z]?)(\d*)$/.exec(code);
  if (!parts || code.length !== 5) return -1;
  const [, front = '', letter = '', back = ''] = parts;
  if (letter === '') return Number(code);
  const block = (letter.charCodeAt(0) - 65) * 2 + (front === '' ? 1 : 0);
  return front !== '' && back !== '' ? -1 : 100_000 + block * 10_000 + Number(front + back);
}

/** A category of ICD-10-CM whose second and third character are digits as a number; -1 for any other string. */
export function categoryNumber(category: string): number {
  return /^[A-Z]\d\d$/.test(category) ? (category.charCodeAt(0) - 65) * 100 + Number(category.slice(1)) : -1;
}
