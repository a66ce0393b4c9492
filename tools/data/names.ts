import type * as z from 'zod/mini';
import type { Dataset } from '../../src/knowledge/dataset';
import type { Payer, Portal } from './content-tables';
import { NAME_FILES } from './files';
import type { Problem } from './problem';
import { readJson } from './read-file';

/** The name files: modifiers, places, taxonomies, denials, payers, portals, ICD-10-CM names. */
export interface Names {
  readonly dataset: Pick<
    Dataset,
    | 'modifiers'
    | 'pos'
    | 'carcs'
    | 'rarcs'
    | 'payers'
    | 'portals'
    | 'taxonomies'
    | 'categories'
    | 'diagnoses'
    | 'diagnosisSources'
  >;
  readonly payers: readonly Payer[];
  readonly portals: readonly Portal[];
  /** File with what it holds, for checks of references. */
  readonly contents: readonly { readonly file: string; readonly content: unknown }[];
}

export function readNames(root: string, problems: Problem[]): Names {
  const contents: { file: string; content: unknown }[] = [];
  const read = <K extends keyof typeof NAME_FILES>(key: K) => {
    const { file, schema } = NAME_FILES[key];
    const content = readJson(root, file, schema, problems) as z.infer<
      (typeof NAME_FILES)[K]['schema']
    > | null;
    if (content !== null) contents.push({ file, content });
    return content;
  };
  const payers = read('payers')?.payers ?? [];
  const portals = read('portals')?.portals ?? [];
  const categories = read('categories');
  const diagnoses = read('diagnoses');
  return {
    dataset: {
      modifiers: read('modifiers')?.modifiers ?? [],
      pos: read('pos')?.places ?? [],
      carcs: read('carc')?.reasons ?? [],
      rarcs: read('rarc')?.remarks ?? [],
      payers: payers.map(({ id, name, focus, plans }) => ({
        id,
        name,
        focus,
        plans: plans.map((plan) => ({ id: plan.id, name: plan.name })),
      })),
      portals: portals.map(({ id, name, group, payer, hosts, access, certainty, note }) => ({
        id,
        name,
        group,
        payer,
        hosts,
        access,
        certainty,
        note,
      })),
      taxonomies: Object.fromEntries(
        (read('taxonomies')?.taxonomies ?? []).map(({ code, name }) => [code, name]),
      ),
      categories: categories?.categories ?? {},
      diagnoses: diagnoses?.diagnoses ?? [],
      diagnosisSources: [...new Set([...(categories?.sources ?? []), ...(diagnoses?.sources ?? [])])],
    },
    payers,
    portals,
    contents,
  };
}
