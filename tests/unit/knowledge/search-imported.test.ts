import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createKnowledge, type KnowledgeBase, type SearchFilters } from '../../../src/knowledge';
import { importReleases } from '../../../src/releases/import/import-releases';
import { createMemoryStore } from '../../../src/releases/stored';
import { fileOfText } from '../../support/releases/files';
import { billed, heading, orderText } from '../../support/releases/icd10cm';

const OLD = [
  heading('M54', 'Spine pain of the test'),
  billed('M549', 'Spine pain of the test, unspecified'),
  heading('Q99', 'Wobbly crystal'),
  billed('Q999', 'Wobbly crystal that was given up'),
  billed('U99', 'Last'),
];
const NEW = [
  heading('M54', 'Spine pain of the test'),
  billed('M549', 'Spine pain of the test, unspecified'),
  heading('Q88', 'Glassy elbow'),
  heading('Q880', 'Glassy elbow with crackle'),
  billed('Q8801', 'Glassy elbow with crackle, right'),
  billed('Q8802', 'Glassy elbow with crackle, left'),
  billed('Q889', 'Glassy elbow, unspecified'),
  billed('U99', 'Last'),
];

let knowledge: KnowledgeBase;
const codes = (query: string, filters?: SearchFilters) =>
  knowledge.search(query, 5, filters).map(({ code }) => code);

beforeAll(async () => {
  const store = createMemoryStore();
  const files = [
    fileOfText('icd10cm_order_2031.txt', orderText(OLD)),
    fileOfText('icd10cm_order_2032.txt', orderText(NEW)),
  ];
  await importReleases({ files, store, accepted: false });
  knowledge = await createKnowledge().withTitles(store, await store.sets());
});

describe('search over imported titles', () => {
  it.each([
    ['glassy elbow', 'Q88.9'],
    ['crackle left elbow', 'Q88.02'],
    ['elbow glassy left', 'Q88.02'],
    ['glasy elbow', 'Q88.9'],
    ['galssy elbow right', 'Q88.01'],
    ['glass elb', 'Q88.9'],
    ['lt glassy elbows', 'Q88.02'],
    ['q889', 'Q88.9'],
    ['wobbly', 'Q99.9'],
  ])('%s finds %s among the first three', (query, code) => {
    expect(codes(query).slice(0, 3)).toContain(code);
  });

  it('puts codes that begin with what was typed first, the whole one before all', () => {
    expect(codes('Q88.0')).toEqual(['Q88.0', 'Q88.01', 'Q88.02']);
  });

  it('shows the official title where there is no name of ours, and goes on finding what is bundled', () => {
    expect(knowledge.search('glassy crackle right', 1)).toMatchObject([
      { system: 'icd10cm', code: 'Q88.01', name: 'Glassy elbow with crackle, right' },
    ]);
    expect(codes('lbp')[0]).toBe('M54.50');
    expect(codes('bone strength')[0]).toBe('0554T');
  });

  it('forgives one word that nothing holds', () => {
    expect(codes('glassy elbow xylophone')).toContain('Q88.9');
  });

  it('is narrowed by system, by what may be billed, and by a day', () => {
    expect(codes('glassy elbow', { systems: ['cpt', 'hcpcs'] })).not.toContain('Q88.9');
    expect(codes('glassy crackle', { billable: true })).not.toContain('Q88.0');
    expect(codes('glassy crackle')).toContain('Q88.0');
    expect(codes('low back pain', { validOn: '2020-01-01' })).not.toContain('M54.50');
    expect(codes('low back pain', { validOn: '2025-01-01' })).toContain('M54.50');
  });

  it('asks the imported year of a day, where the bundled table does not hold it', () => {
    expect(codes('wobbly crystal', { validOn: '2031-02-01' })).toContain('Q99.9');
    expect(codes('wobbly crystal', { validOn: '2032-02-01' })).not.toContain('Q99.9');
    expect(codes('glassy elbow', { validOn: '2031-02-01' })).not.toContain('Q88.9');
    expect(codes('glassy elbow', { validOn: '2032-02-01' })).toContain('Q88.9');
    // Stands in a block that both years share.
    expect(codes('spine pain', { validOn: '2031-02-01' })).toContain('M54.9');
    expect(codes('spine pain', { validOn: '2032-02-01' })).toContain('M54.9');
  });

  it('answers anything without failing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (query) => {
        expect(knowledge.search(query, 5).length).toBeLessThanOrEqual(5);
      }),
    );
  });
});
