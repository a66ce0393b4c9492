import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packNumbers, procedureNumber, unpackNumbers } from '../../src/knowledge/code-numbers';
import { type ProcedureBlocks, procedureBlocksFileSchema } from '../../src/knowledge/schema/procedure-blocks';
import { hcpcs } from '../../src/releases/kinds/hcpcs';
import { mue } from '../../src/releases/kinds/mue';
import { readRows } from './icd/releases';
import type { Problem } from './problem';

const FILE = 'data/procedure-blocks.json';
const RELEASES = {
  units: [
    'MCR_MUE_PractitionerServices_Eff_04-01-2026.csv',
    'MCR_MUE_OutpatientHospitalServices_Eff_04-01-2026.csv',
  ],
  hcpcs: 'HCPC2025_JAN_ANWEB_12172024.txt',
};

/** Packs the tens of numbers in which a code is assigned, for the content script. */
export function packBlocks(blocks: ProcedureBlocks): string {
  return packNumbers([...blocks.cpt, ...blocks.hcpcs].flatMap(tensOf));
}

/** `A420-A443` → the number of each ten of codes from A4200 to A4439. */
function tensOf(range: string): number[] {
  const [first = '', last = first] = range.split('-');
  const from = procedureNumber(`${first}0`) / 10;
  const to = procedureNumber(`${last}0`) / 10;
  return Array.from({ length: to - from + 1 }, (_, step) => from + step);
}

/** Whether every code of the official releases lies in a block, and every block but those of anesthesia holds one. */
export async function checkBlocks(folder: string): Promise<Problem[]> {
  const blocks = procedureBlocksFileSchema.parse(JSON.parse(readFileSync(FILE, 'utf8')));
  const tens = unpackNumbers(packBlocks(blocks));
  const codes = (await readRows(join(folder, RELEASES.hcpcs), hcpcs)).map(({ code }) => code);
  for (const file of RELEASES.units)
    for (const { code } of await readRows(join(folder, file), mue)) codes.push(code);
  const held = new Set<number>();
  const problems: Problem[] = [];
  for (const code of codes) {
    if (!/^[A-CE-V0-9]\d{4}$/.test(code)) continue;
    const ten = Math.floor(procedureNumber(code) / 10);
    held.add(ten);
    if (!tens.has(ten)) problems.push({ file: FILE, path: code, reason: 'lies in no block' });
  }
  const anesthesia = 200;
  for (const ten of tens)
    if (ten >= anesthesia && !held.has(ten))
      problems.push({ file: FILE, path: `${ten}`, reason: 'no release holds a code of these ten numbers' });
  return problems;
}
