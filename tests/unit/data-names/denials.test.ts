import { describe, expect, it } from 'vitest';
import { carcFileSchema, rarcFileSchema } from '../../../src/knowledge/schema/denials';
import { readData, twice } from './read-data';

const { reasons, groups, routinePairs } = readData('carc.json', carcFileSchema);
const { remarks } = readData('rarc.json', rarcFileSchema);

describe('denials', () => {
  it('no number stands twice', () => {
    expect(twice(reasons.map(({ code }) => code))).toEqual([]);
    expect(twice(remarks.map(({ code }) => code))).toEqual([]);
    expect(groups.map(({ code }) => code)).toEqual(['CO', 'PR', 'OA', 'PI', 'CR']);
  });

  it.each([
    ['4', 'modifier'],
    ['5', 'place-of-service'],
    ['11', 'diagnosis'],
    ['18', 'duplicate'],
    ['22', 'coordination'],
    ['29', 'filing'],
    ['50', 'medical-necessity'],
    ['97', 'bundled'],
    ['119', 'units'],
    ['151', 'units'],
    ['167', 'diagnosis'],
    ['197', 'authorization'],
    ['204', 'coverage'],
    ['236', 'bundled'],
    ['252', 'documentation'],
  ])('reason %s points to %s', (code, cause) => {
    expect(reasons.find((one) => one.code === code)?.causes).toContain(cause);
  });

  it.each([
    ['N20', 'bundled'],
    ['M15', 'bundled'],
    ['N362', 'units'],
    ['N519', 'modifier'],
    ['M76', 'diagnosis'],
    ['N386', 'medical-necessity'],
    ['M20', 'procedure'],
    ['MA130', 'filing'],
  ])('remark %s points to %s', (code, cause) => {
    expect(remarks.find((one) => one.code === code)?.causes).toContain(cause);
  });

  it('what a payment ordinarily holds is routine, what an edit did is not', () => {
    const routine = new Set(reasons.filter((one) => one.routine).map(({ code }) => code));
    for (const code of ['1', '2', '3', '45', '253']) expect(routine.has(code), code).toBe(true);
    for (const code of ['4', '11', '16', '18', '50', '96', '97', '236'])
      expect(routine.has(code), code).toBe(false);
    expect(routinePairs.sort()).toEqual(['CO-253', 'CO-45', 'PR-1', 'PR-2', 'PR-3']);
  });

  it('advice never offers a modifier as the way to get paid', () => {
    const offers = [...reasons, ...remarks].filter(({ advice }) =>
      /\b(?:add|append|use)\b[^.]*\bmodifier/i.test(advice),
    );
    expect(offers.map(({ code }) => code)).toEqual([]);
  });
});
