import { describe, expect, it } from 'vitest';
import { posFileSchema } from '../../../src/knowledge/schema/pos';
import { taxonomiesFileSchema } from '../../../src/knowledge/schema/taxonomies';
import { readData, twice } from './read-data';

const { places } = readData('pos.json', posFileSchema);
const { taxonomies } = readData('taxonomies.json', taxonomiesFileSchema);

describe('places of service', () => {
  it('stand once each, in order', () => {
    const codes = places.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it.each(['19', '21', '22', '23', '24', '31', '61'])('%s is paid at the facility rate', (code) => {
    expect(places.find((place) => place.code === code)?.rate).toBe('facility');
  });

  it.each(['11', '12', '20', '32', '49', '65', '81'])('%s is paid at the nonfacility rate', (code) => {
    expect(places.find((place) => place.code === code)?.rate).toBe('nonfacility');
  });
});

describe('taxonomies', () => {
  it('stand once each', () => {
    expect(twice(taxonomies.map(({ code }) => code))).toEqual([]);
  });

  it.each([
    ['208000000X', 'Pediatrics'],
    ['2084P0800X', 'Psychiatry'],
    ['163W00000X', 'Registered Nurse'],
    ['363L00000X', 'Nurse Practitioner'],
    ['207RC0000X', 'Cardiovascular'],
    ['2085R0202X', 'Diagnostic Radiology'],
    ['207XS0117X', 'Spine'],
  ])('%s is %s, whatever a reference sheet calls it', (code, name) => {
    expect(taxonomies.find((one) => one.code === code)?.name).toContain(name);
  });

  it('a code that a sheet gives a wrong name says so', () => {
    for (const code of ['208000000X', '208600000X', '261Q00000X', '207RC0000X', '2086S0105X', '207K00000X']) {
      expect(taxonomies.find((one) => one.code === code)?.note, code).not.toBeNull();
    }
  });
});
