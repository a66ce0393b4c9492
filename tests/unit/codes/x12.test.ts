import { describe, expect, it } from 'vitest';
import { componentsOf, looksLikeX12, parseX12 } from '../../../src/codes';

const ISA = (element: string, component: string, repetition: string, end: string) =>
  [
    'ISA',
    '00',
    '          ',
    '00',
    '          ',
    'ZZ',
    'SENDER         ',
    'ZZ',
    'RECEIVER       ',
    '260415',
    '0404',
    repetition,
    '00501',
    '000000001',
    '0',
    'P',
    `${component}${end}`,
  ].join(element);

describe('X12 text', () => {
  it('takes its separators from ISA', () => {
    const x12 = parseX12(`${ISA('|', '^', '}', '~')}SVC|HC^78452^26|420|190.1||1~CAS|CO|45|229.9~`);
    expect(x12).toMatchObject({
      elementSeparator: '|',
      componentSeparator: '^',
      repetitionSeparator: '}',
      segmentTerminator: '~',
    });
    expect(x12?.segments.map((segment) => segment.id)).toEqual(['ISA', 'SVC', 'CAS']);
  });

  it('guesses them from a fragment', () => {
    const text = 'SV1*HC:99213:25*125.00*UN*1***1~HI*ABK:M5450*ABF:Z7389~';
    const x12 = parseX12(text);
    expect(x12).toMatchObject({ elementSeparator: '*', componentSeparator: ':', segmentTerminator: '~' });
    expect(x12?.segments.map((segment) => segment.id)).toEqual(['SV1', 'HI']);
  });

  it('reads one segment a line when there is no terminator', () => {
    const x12 = parseX12('LX*1\nSV1*HC>99213>25*75*UN*1***1\nDTP*472*D8*20260302\n');
    expect(x12).toMatchObject({ componentSeparator: '>', segmentTerminator: '\n' });
    expect(x12?.segments.map((segment) => segment.id)).toEqual(['LX', 'SV1', 'DTP']);
  });

  it('points back into the text', () => {
    const text = 'seen: SVC*HC:76377:26*120*0**1~\n  CAS*CO*97*120~';
    const x12 = parseX12(text);
    for (const segment of x12?.segments ?? []) {
      for (const element of segment.elements) {
        expect(text.slice(element.start, element.end)).toBe(element.text);
        for (const part of componentsOf(element, x12?.componentSeparator ?? ':')) {
          expect(text.slice(part.start, part.end)).toBe(part.text);
        }
      }
    }
    expect(x12?.segments.map((segment) => segment.id)).toEqual(['SVC', 'CAS']);
  });

  it.each(['a|b|c', 'Total * 2 * 3', 'LX is a size', 'PR1|1|CPT4|99213'])('%s is none', (text) => {
    expect(looksLikeX12(text)).toBe(false);
  });
});
