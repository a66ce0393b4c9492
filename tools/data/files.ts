import { codesFileSchema } from '../../src/knowledge/schema/codes';
import { carcFileSchema, rarcFileSchema } from '../../src/knowledge/schema/denials';
import { excludesFileSchema } from '../../src/knowledge/schema/excludes';
import { extraReplacementsFileSchema } from '../../src/knowledge/schema/extra-replacements';
import { categoriesFileSchema, diagnosesFileSchema } from '../../src/knowledge/schema/icd-names';
import { icdTableFileSchema } from '../../src/knowledge/schema/icd-validity';
import { modifiersFileSchema } from '../../src/knowledge/schema/modifiers';
import { payersFileSchema } from '../../src/knowledge/schema/payers';
import { portalsFileSchema } from '../../src/knowledge/schema/portals';
import { posFileSchema } from '../../src/knowledge/schema/pos';
import { procedureBlocksFileSchema } from '../../src/knowledge/schema/procedure-blocks';
import { procedureFactsFileSchema } from '../../src/knowledge/schema/procedure-facts';
import { searchWordsFileSchema } from '../../src/knowledge/schema/search-words';
import { sourcesFileSchema } from '../../src/knowledge/schema/sources';
import { stancesFileSchema } from '../../src/knowledge/schema/stances';
import { taxonomiesFileSchema } from '../../src/knowledge/schema/taxonomies';
import { wordingFileSchema } from '../../src/knowledge/schema/wording';

/** Every authored file with its schema. The name is also that of its JSON Schema in docs/schema. */
export const DATA_FILES = {
  sources: { file: 'data/sources.json', schema: sourcesFileSchema },
  wording: { file: 'data/wording.json', schema: wordingFileSchema },
  searchWords: { file: 'data/search-words.json', schema: searchWordsFileSchema },
  stances: { file: 'data/stances.json', schema: stancesFileSchema },
  procedureBlocks: { file: 'data/procedure-blocks.json', schema: procedureBlocksFileSchema },
  procedureFacts: { file: 'data/procedure-facts.json', schema: procedureFactsFileSchema },
  excludes1: { file: 'data/excludes1.json', schema: excludesFileSchema },
  extraReplacements: {
    file: 'data/icd10cm/extra-replacements.json',
    schema: extraReplacementsFileSchema,
  },
  icdValidity: { file: 'data/icd10cm/validity.json', schema: icdTableFileSchema },
} as const;

/** Folders whose every file has one schema. */
export const DATA_FOLDERS = {
  codes: { folder: 'data/codes', schema: codesFileSchema },
} as const;

/** What things are called: modifiers, places, denials, payers, portals, diagnoses. */
export const NAME_FILES = {
  modifiers: { file: 'data/modifiers.json', schema: modifiersFileSchema },
  pos: { file: 'data/pos.json', schema: posFileSchema },
  taxonomies: { file: 'data/taxonomies.json', schema: taxonomiesFileSchema },
  carc: { file: 'data/carc.json', schema: carcFileSchema },
  rarc: { file: 'data/rarc.json', schema: rarcFileSchema },
  payers: { file: 'data/payers.json', schema: payersFileSchema },
  portals: { file: 'data/portals.json', schema: portalsFileSchema },
  categories: { file: 'data/icd10cm/categories.json', schema: categoriesFileSchema },
  diagnoses: { file: 'data/icd10cm/diagnoses.json', schema: diagnosesFileSchema },
} as const;
