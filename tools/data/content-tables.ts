import { categoryNumber, packNumbers, procedureNumber } from '../../src/knowledge/code-numbers';
import type { Dataset } from '../../src/knowledge/dataset';
import { openIcdTable } from '../../src/knowledge/icd-table';
import { normalName } from '../../src/knowledge/normal-name';
import type { Payer } from '../../src/knowledge/schema/payers';
import type { Portal } from '../../src/knowledge/schema/portals';
import type { ProcedureBlocks } from '../../src/knowledge/schema/procedure-blocks';
import { packBlocks } from './procedure-blocks';

export type { Payer, Portal };

/**
 * What a content script carries of the data: a few kilobytes of strings, unpacked by src/knowledge/content-tables.ts,
 * payer-of.ts and portal-of.ts. Lists are separated by blanks, `|`, and line ends, so that they pack small.
 */
export interface ContentTables {
  /** Three-character categories of all loaded years, as numbers packed by src/knowledge/code-numbers.ts. */
  readonly categories: string;
  /** Those that have a letter beyond the first, as they are. */
  readonly otherCategories: string;
  /** Procedure codes that cards or rules name, packed like the categories. */
  readonly procedures: string;
  /** Tens of procedure numbers in which any code is assigned, packed likewise. */
  readonly procedureBlocks: string;
  /**
   * A line a kind of name: `payer id`, `plan id` (empty: the organization), kind (`a` name, `w` weak name, `x` name
   * that rules the payer out), then the names as compared.
   */
  readonly payers: string;
  /** A line a portal: id, payer id (empty: any), match patterns. */
  readonly portals: string;
}

export function packContentTables(
  dataset: Dataset,
  procedures: readonly string[],
  blocks: ProcedureBlocks,
  payers: readonly Payer[],
  portals: readonly Portal[],
): ContentTables {
  return {
    ...packCategories(dataset),
    procedures: packNumbers(procedures.map(procedureNumber)),
    procedureBlocks: packBlocks(blocks),
    payers: payers.flatMap(payerLines).join('\n'),
    portals: portals
      .filter(({ hosts }) => hosts.length > 0)
      .map(({ id, payer, hosts }) => [id, payer ?? '', ...hosts].join('|'))
      .join('\n'),
  };
}

function payerLines(payer: Payer): string[] {
  const line = (plan: string, kind: 'a' | 'w' | 'x', names: readonly string[]) =>
    names.length === 0 ? [] : [[payer.id, plan, kind, ...new Set(names.map(normalName))].join('|')];
  return [
    ...line('', 'a', payer.aliases),
    ...line('', 'w', payer.weakAliases),
    ...line('', 'x', payer.exceptAliases),
    ...payer.plans.flatMap((plan) => line(plan.id, 'a', plan.aliases)),
  ];
}

function packCategories(dataset: Dataset): Pick<ContentTables, 'categories' | 'otherCategories'> {
  const table = openIcdTable(Uint8Array.from(Buffer.from(dataset.icd.table, 'base64')));
  const numbers: number[] = [];
  const others = new Set<string>();
  table.walk('', (code) => {
    if (code.length < 3) return 'on';
    const category = code.slice(0, 3);
    const number = categoryNumber(category);
    if (number < 0) others.add(category);
    else numbers.push(number);
    return 'skip';
  });
  return { categories: packNumbers(numbers), otherCategories: [...others].join(' ') };
}
