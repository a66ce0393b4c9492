/** One block of PTP edits, searched in place; see layout.ts. */
export interface PtpBlock {
  readonly rows: number;
  readonly groups: number;
  /** Number of the code of a group. */
  groupCode(group: number): number;
  /** Group of a code; -1 when the block has none. */
  groupOf(code: number): number;
  /** Calls `visit` for each row of a group with the number of its column-two code, ascending. */
  walk(group: number, visit: (row: number, code: number) => void): void;
  /** Calls `visit` for each row of a group whose column-two code is among the given numbers, which ascend. */
  match(group: number, codes: Uint16Array, visit: (row: number, code: number) => void): void;
  effective(row: number): number;
  deletion(row: number): number;
  note(row: number): number;
}

/** Opens an inflated block. Throws RangeError when it is not as long as it says. */
export function openPtpBlock(bytes: Uint8Array): PtpBlock {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const rows = view.getUint32(0, true);
  const groups = view.getUint16(4, true);
  const widths = [view.getUint8(6), view.getUint8(7), view.getUint8(8)] as const;
  const codes = 9;
  const sizes = codes + groups * 2;
  const steps = sizes + groups * 3;
  const effective = steps + rows * 2;
  const deletion = effective + rows * widths[0];
  const note = deletion + rows * widths[1];
  if (note + rows * widths[2] !== bytes.length) throw new RangeError('the block is not as long as it says');

  const starts = new Uint32Array(groups + 1);
  for (let group = 0; group < groups; group += 1) {
    const size =
      (bytes[sizes + group] ?? 0) +
      (bytes[sizes + groups + group] ?? 0) * 256 +
      (bytes[sizes + groups * 2 + group] ?? 0) * 65_536;
    starts[group + 1] = (starts[group] ?? 0) + size;
  }
  if (starts[groups] !== rows) throw new RangeError('its groups do not add up');

  const pair = (at: number, count: number, index: number) =>
    (bytes[at + index] ?? 0) + (bytes[at + count + index] ?? 0) * 256;
  const attribute = (at: number, width: number) => (row: number) =>
    width === 1 ? (bytes[at + row] ?? 0) : pair(at, rows, row);
  const groupCode = (group: number) => pair(codes, groups, group);

  return {
    rows,
    groups,
    groupCode,
    groupOf(code) {
      let low = 0;
      let high = groups - 1;
      while (low <= high) {
        const middle = (low + high) >>> 1;
        const found = groupCode(middle);
        if (found === code) return middle;
        if (found < code) low = middle + 1;
        else high = middle - 1;
      }
      return -1;
    },
    walk(group, visit) {
      const end = starts[group + 1] ?? 0;
      let code = 0;
      for (let row = starts[group] ?? 0; row < end; row += 1) {
        code += pair(steps, rows, row);
        visit(row, code);
      }
    },
    match(group, wanted, visit) {
      const end = starts[group + 1] ?? 0;
      let next = 0;
      let code = 0;
      for (let row = starts[group] ?? 0; row < end; row += 1) {
        code += pair(steps, rows, row);
        while (next < wanted.length && (wanted[next] ?? 0) < code) next += 1;
        if (next === wanted.length) return;
        if (wanted[next] === code) visit(row, code);
      }
    },
    effective: attribute(effective, widths[0]),
    deletion: attribute(deletion, widths[1]),
    note: attribute(note, widths[2]),
  };
}
