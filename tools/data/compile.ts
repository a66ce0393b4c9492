import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Dataset } from '../../src/knowledge/dataset';
import { type ContentTables, packContentTables } from './content-tables';
import { DATA_FILES, DATA_FOLDERS } from './files';
import { readNames } from './names';
import { DataError, type Problem } from './problem';
import { jsonFilesBelow, readJson } from './read-file';
import { checkReferences, checkSources, type PlacedEntry } from './references';
import { checkRules, type RuleFileText } from './rules';

z.config(z.locales.en());

/** What compiling makes, before it is written. */
export interface Compiled {
  readonly dataset: Dataset;
  readonly files: Readonly<Record<string, string>>;
}

export interface CompileOptions {
  /** false = data/rules is not judged, only read for the codes it names: the dataset does not hold rules. */
  readonly rules?: boolean;
}

/**
 * Reads data/**, checks every file and every reference, and puts the dataset together.
 * @throws DataError naming file, path and reason of everything that is wrong.
 */
export function compileData(root: string, options: CompileOptions = {}): Compiled {
  const problems: Problem[] = [];
  const read = <K extends keyof typeof DATA_FILES>(key: K) => {
    const value = readJson(root, DATA_FILES[key].file, DATA_FILES[key].schema, problems);
    return value as z.infer<(typeof DATA_FILES)[K]['schema']> | null;
  };
  const sources = read('sources');
  const wording = read('wording');
  const searchWords = read('searchWords');
  const stances = read('stances');
  const procedureBlocks = read('procedureBlocks');
  const procedureFacts = read('procedureFacts');
  const excludes = read('excludes1');
  const icd = read('icdValidity');
  const replacements = read('extraReplacements');
  const placed = readEntries(root, problems);
  const names = readNames(root, problems);
  // References are only worth checking among files that could be read.
  if (
    problems.length > 0 ||
    !sources ||
    !wording ||
    !searchWords ||
    !stances ||
    !procedureBlocks ||
    !procedureFacts ||
    !excludes ||
    !icd ||
    !replacements
  ) {
    throw new DataError(problems);
  }

  const dataset: Dataset = {
    sources: sources.sources,
    codes: placed.map(({ entry }) => entry).toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    stances: stances.stances,
    procedureFacts,
    excludes: excludes.pairs,
    ...names.dataset,
    wording: wording.wording,
    searchWords: {
      readings: searchWords.readings,
      alike: searchWords.alike,
      often: searchWords.often,
    },
    icd: { ...icd, replacements: { ...icd.replacements, ...replacements.replacements } },
  };
  const known = new Set(dataset.sources.map(({ id }) => id));
  for (const { file, entry, index } of placed)
    problems.push(...checkSources(file, entry, known, `codes[${index}]`));
  problems.push(...checkSources(DATA_FILES.stances.file, stances, known));
  problems.push(...checkSources(DATA_FILES.procedureBlocks.file, procedureBlocks, known));
  problems.push(...checkSources(DATA_FILES.procedureFacts.file, procedureFacts, known));
  problems.push(...checkSources(DATA_FILES.excludes1.file, excludes, known));
  problems.push(...names.contents.flatMap(({ file, content }) => checkSources(file, content, known)));
  problems.push(...checkReferences(dataset, placed, names));
  const rules = checkRules(root, dataset, options.rules === false ? [] : problems);
  if (problems.length > 0) throw new DataError(problems);

  const procedures = [
    ...placed
      .filter(({ entry, evidence }) => evidence && entry.system !== 'icd10cm')
      .map(({ entry }) => entry.code),
    ...rules.procedures,
  ];
  const tables = packContentTables(dataset, procedures, procedureBlocks, names.payers, names.portals);
  return {
    dataset,
    files: {
      'generated/dataset.ts': datasetModule(dataset),
      'generated/rule-files.ts': ruleFilesModule(rules.files),
      'generated/content-tables.ts': contentTablesModule(tables),
    },
  };
}

/** Each table by itself, so that a script carries only those it asks. */
function contentTablesModule(tables: ContentTables): string {
  const each = Object.entries(tables).map(
    ([name, table]) => `export const ${name} = ${JSON.stringify(table)};\n`,
  );
  return HEAD + each.join('');
}

/** Compiles and writes generated/**. Files that did not change are left alone, so that no watcher wakes. */
export function compile(root: string = process.cwd(), options: CompileOptions = {}): Compiled {
  const compiled = compileData(root, options);
  for (const [file, text] of Object.entries(compiled.files)) {
    const path = join(root, file);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    mkdirSync(join(path, '..'), { recursive: true });
    // Two runs at once never show each other half a file.
    writeFileSync(`${path}.${process.pid}`, text);
    renameSync(`${path}.${process.pid}`, path);
  }
  return compiled;
}

const HEAD = '// Made from data/ by tools/data/compile.ts. Never edited by hand.\n';

/**
 * Each part of the dataset is a string, parsed when first asked for: a worker that wakes for one code needs few of them,
 * and a string costs it a tenth of an object literal.
 */
function datasetModule(dataset: Dataset): string {
  const parts = Object.entries(dataset).map(([name, value]) => `  ${name}: ${quoted(value)},`);
  return `${HEAD}import { lazyParts } from '../src/knowledge/lazy-parts';
import type { Dataset } from '../src/knowledge/dataset';

const TEXTS = {
${parts.join('\n')}
} satisfies Record<keyof Dataset, string>;

/** The bundled dataset. Each call parses anew what is asked of it, so call it once. */
export function loadDataset(): Dataset {
  return lazyParts<Dataset>(TEXTS);
}
`;
}

function ruleFilesModule(files: readonly RuleFileText[]): string {
  return `${HEAD}
const TEXT = ${quoted(files)};

/** The files of data/rules with their names; parsed at each call, so call it once. */
export function loadRuleFiles(): readonly { readonly file: string; readonly content: unknown }[] {
  return JSON.parse(TEXT);
}
`;
}

/**
 * JSON as a string literal. ASCII alone, since one other character doubles the memory of a whole script and triples the
 * time to scan it; without apostrophes, so that minifiers put it between them and not in a template, which scans slower.
 */
function quoted(value: unknown): string {
  const text = JSON.stringify(value).replace(
    /['\u007f-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return JSON.stringify(text);
}

/** An entry, and whether its code counts on pages as one that is known. */
interface ReadEntry extends PlacedEntry {
  readonly evidence: boolean;
}

function readEntries(root: string, problems: Problem[]): ReadEntry[] {
  return jsonFilesBelow(root, DATA_FOLDERS.codes.folder).flatMap((file) => {
    const read = readJson(root, file, DATA_FOLDERS.codes.schema, problems);
    const evidence = read?.noEvidence !== true;
    return (read?.codes ?? []).map((entry, index) => ({ file, index, entry, evidence }));
  });
}
