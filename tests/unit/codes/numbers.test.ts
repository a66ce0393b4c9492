import { describe, expect, it } from 'vitest';
import {
  isModifier,
  isRarc,
  isTaxonomy,
  parseAdjustment,
  parseModifiers,
  parsePos,
  parseRevenueField,
  parseTypeOfBill,
  parseUnits,
} from '../../../src/codes';

describe('what stands beside codes', () => {
  it.each([
    ['CO-45', 'CO', '45'],
    ['CO45', 'CO', '45'],
    ['CO 45', 'CO', '45'],
    ['CO*45', 'CO', '45'],
    ['C0236', 'CO', '236'],
    ['CARC 236', null, '236'],
    ['PR1', 'PR', '1'],
    ['OA-18', 'OA', '18'],
    ['PI-22', 'PI', '22'],
    ['CO-B7', 'CO', 'B7'],
    ['97', null, '97'],
  ])('adjustment %s', (text, group, carc) => {
    expect(parseAdjustment(text)).toEqual({ group, carc });
  });

  it.each(['45.00', 'N130', '1180', 'CO-PAY', 'WO-90471', 'SB-10', ''])('%s is no adjustment', (text) => {
    expect(parseAdjustment(text)).toBeNull();
  });

  it('knows remark codes by form', () => {
    expect(['N381', 'N130', 'MA130', 'M76', 'MA01'].every(isRarc)).toBe(true);
    expect(['N13.0', 'CO45', 'MB1', 'N1301'].some(isRarc)).toBe(false);
  });

  it('reads a modifier column, glued or apart', () => {
    expect(parseModifiers('26 RT')).toEqual(['26', 'RT']);
    expect(parseModifiers('2659')).toEqual(['26', '59']);
    expect(parseModifiers('26,TC')).toEqual(['26', 'TC']);
    expect(parseModifiers('--')).toEqual([]);
    expect(parseModifiers('1')).toEqual([]);
    expect(parseModifiers('ZZ')).toEqual(['ZZ']);
    expect(isModifier('xu')).toBe(true);
    expect(isModifier('ZZ')).toBe(false);
    expect(isModifier('11')).toBe(false);
  });

  it('reads places of service, units, revenue codes, bill types, taxonomies', () => {
    expect(parsePos('11 - Office')).toBe('11');
    expect(parsePos('2')).toBe('02');
    expect(parsePos('06/02/2026')).toBeNull();
    expect(parsePos('Office')).toBeNull();
    expect(parseUnits('12.0')).toBe('12');
    expect(parseUnits('-1')).toBe('-1');
    expect(parseUnits('(2.0)')).toBe('-2');
    expect(parseUnits('5 units')).toBe('5');
    expect(parseUnits('$5')).toBeNull();
    expect(parseRevenueField('0320')).toBe('0320');
    expect(parseRevenueField('320')).toBe('0320');
    expect(parseRevenueField('00320')).toBe('0320');
    expect(parseRevenueField('99213')).toBeNull();
    expect(parseTypeOfBill('131')).toBe('0131');
    expect(isTaxonomy('207RC0000X')).toBe(true);
    expect(isTaxonomy('1093817400')).toBe(false);
  });
});
