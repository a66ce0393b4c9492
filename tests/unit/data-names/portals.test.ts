import { describe, expect, it } from 'vitest';
import { payersFileSchema } from '../../../src/knowledge/schema/payers';
import { portalsFileSchema } from '../../../src/knowledge/schema/portals';
import { readData, twice } from './read-data';

const { portals } = readData('portals.json', portalsFileSchema);
const { payers } = readData('payers.json', payersFileSchema);
const atInstall = portals.filter(({ access }) => access === 'install');

describe('portals', () => {
  it('no more than a dozen are asked for at install, all of them verified', () => {
    expect(atInstall.length).toBeLessThanOrEqual(12);
    expect(atInstall.filter(({ certainty }) => certainty !== 'verified').map(({ id }) => id)).toEqual([]);
  });

  it('nothing asked for at install is a practice system, nor a whole domain', () => {
    expect(atInstall.filter(({ group }) => group === 'practice').map(({ id }) => id)).toEqual([]);
    expect(atInstall.flatMap(({ hosts }) => hosts).filter((host) => host.includes('*.'))).toEqual([]);
  });

  it('no id and no host pattern stands twice', () => {
    expect(twice(portals.map(({ id }) => id))).toEqual([]);
    expect(twice(portals.flatMap(({ hosts }) => hosts))).toEqual([]);
  });

  it('a portal without a host is unverified and says what to do', () => {
    for (const { id, hosts, certainty, note } of portals) {
      if (hosts.length > 0) continue;
      expect(certainty, id).toBe('unverified');
      expect(note, id).not.toBeNull();
    }
  });

  it('a portal of one payer is among that payer’s portals', () => {
    const missing = portals.filter(
      ({ id, payer }) => payer !== null && !payers.find((one) => one.id === payer)?.portals.includes(id),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });
});
