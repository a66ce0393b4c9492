import { codesFileSchema } from '../../src/knowledge/schema/codes';
import { excludesFileSchema } from '../../src/knowledge/schema/excludes';
import { icdTableFileSchema } from '../../src/knowledge/schema/icd-validity';
import { procedureFactsFileSchema } from '../../src/knowledge/schema/procedure-facts';
import { sourcesFileSchema } from '../../src/knowledge/schema/sources';
import { stancesFileSchema } from '../../src/knowledge/schema/stances';
import { wordingFileSchema } from '../../src/knowledge/schema/wording';

/** Every authored file with its schema. The name is also that of its JSON Schema in docs/schema. */
export const DATA_FILES = {
  sources: { file: 'data/sources.json', schema: sourcesFileSchema },
  wording: { file: 'data/wording.json', schema: wordingFileSchema },
  stances: { file: 'data/stances.json', schema: stancesFileSchema },
  procedureFacts: { file: 'data/procedure-facts.json', schema: procedureFactsFileSchema },
  excludes1: { file: 'data/excludes1.json', schema: excludesFileSchema },
  icdValidity: { file: 'data/icd10cm/validity.json', schema: icdTableFileSchema },
} as const;

/** Folders whose every file has one schema. */
export const DATA_FOLDERS = {
  codes: { folder: 'data/codes', schema: codesFileSchema },
} as const;
