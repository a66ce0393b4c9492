import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { generateOrder, generatePtp, withVariedDays } from './generate';

/** Files the benches import, unpacked, by what they are. */
export interface BenchFiles {
  /** `official` or `generated`: figures of one are not those of the other. */
  readonly origin: string;
  /** Order files of two years; one when generated. */
  readonly orders: readonly string[];
  readonly ptp: readonly string[];
  /** Makes the same edits with effective days as various as published ones; null when `ptp` has them already. */
  readonly ptpVaried: (() => Promise<readonly string[]>) | null;
  /** Everything there is to import at once, order files and edits included. */
  readonly all: readonly string[];
}

const PARTS = [1, 2, 3, 4].map((part) => `ccipra-v302r0-f${part}.txt`);

/** Official files of the folder SCRUBLINE_OFFICIAL names, else files of the same size; unpacked in a temporary folder. */
export async function benchFiles(): Promise<BenchFiles & { remove(): void }> {
  const folder = process.env.SCRUBLINE_OFFICIAL ?? '';
  const temporary = join(tmpdir(), `scrubline-releases-${process.pid}`);
  mkdirSync(temporary, { recursive: true });
  const files = existsSync(folder) ? await official(folder, temporary) : await generated(temporary);
  return { ...files, remove: () => rmSync(temporary, { recursive: true, force: true }) };
}

async function generated(folder: string): Promise<BenchFiles> {
  const order = join(folder, 'icd10cm_order_2023.txt');
  const ptp = PARTS.map((name) => join(folder, name));
  await generateOrder(order);
  await generatePtp(ptp);
  return { origin: 'generated', orders: [order], ptp, ptpVaried: null, all: [order, ...ptp] };
}

async function official(folder: string, temporary: string): Promise<BenchFiles> {
  const names = readdirSync(folder);
  const at = (form: RegExp) => names.filter((name) => form.test(name)).map((name) => join(folder, name));
  const orders = at(/^icd10cm_order_\d{4}\.txt$/).toReversed();
  const ptp = at(/^ccipra-.*-f\d\..*txt\.gz$/i).map((path, index) => {
    const plain = join(temporary, PARTS[index] ?? '');
    writeFileSync(plain, gunzipSync(readFileSync(path)));
    return plain;
  });
  const ptpVaried = async () => {
    const varied = ptp.map((path) => path.replace('v302r0', 'v303r0'));
    for (const [index, path] of ptp.entries()) {
      await withVariedDays(readFileSync(path, 'latin1').trimEnd().split('\r\n'), varied[index] ?? '');
    }
    return varied;
  };
  const others = at(
    /order-Jan|addenda|CONVERSION|^HCPC.*ANWEB|^MCR_MUE|^AOC_|^PPRRVU|^nucc|^medicare-code-edits/i,
  );
  return { origin: 'official', orders, ptp, ptpVaried, all: [...orders, ...ptp, ...others] };
}
