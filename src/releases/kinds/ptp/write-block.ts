/** The columns of a block while it is filled: numbers as stored, one entry a row. */
export interface BlockColumns {
  /** Code number of each group, and how many rows it has. */
  readonly groups: readonly { readonly code: number; readonly rows: number }[];
  readonly steps: Uint16Array;
  readonly effective: Uint16Array;
  readonly deletion: Uint16Array;
  readonly note: Uint16Array;
}

/** The bytes of a block; see layout.ts. */
export function writeBlock({ groups, steps, effective, deletion, note }: BlockColumns): Uint8Array {
  const rows = steps.length;
  const attributes = [effective, deletion, note];
  const widths = attributes.map((column) => (column.some((value) => value > 255) ? 2 : 1));
  const planes = 2 + widths.reduce((sum, width) => sum + width, 0);
  const bytes = new Uint8Array(9 + groups.length * 5 + rows * planes);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, rows, true);
  view.setUint16(4, groups.length, true);
  bytes.set(widths, 6);
  let at = 9;
  at = putPlanes(bytes, at, 2, groups.length, (index) => groups[index]?.code ?? 0);
  at = putPlanes(bytes, at, 3, groups.length, (index) => groups[index]?.rows ?? 0);
  at = putPlanes(bytes, at, 2, rows, (index) => steps[index] ?? 0);
  for (const [column, values] of attributes.entries()) {
    at = putPlanes(bytes, at, widths[column] ?? 1, rows, (index) => values[index] ?? 0);
  }
  return bytes;
}

function putPlanes(
  bytes: Uint8Array,
  start: number,
  width: number,
  count: number,
  valueAt: (index: number) => number,
): number {
  for (let index = 0; index < count; index += 1) {
    const value = valueAt(index);
    for (let plane = 0; plane < width; plane += 1) {
      bytes[start + plane * count + index] = (value >>> (8 * plane)) & 255;
    }
  }
  return start + width * count;
}
