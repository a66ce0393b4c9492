import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings, settingsSchema } from '../../../src/settings';
import { choiceNames, readChoices, toStore } from '../../../src/settings/stored';

describe('stored settings', () => {
  it('whatever is stored, give settings that the schema accepts', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.dictionary(fc.constantFrom(...choiceNames, 'version', 'other'), fc.anything()),
    );
    fc.assert(
      fc.property(anything, (held) => {
        const { choices } = readChoices(held);
        expect(settingsSchema.safeParse({ ...defaultSettings, ...choices }).success).toBe(true);
      }),
    );
  });

  it('come back as they were written', () => {
    const choices = fc.record(
      {
        theme: fc.constantFrom('system' as const, 'light' as const, 'dark' as const),
        textSize: fc.constantFrom(0.8, 1, 1.5, 2),
        focus: fc.array(fc.string()),
        marksBySite: fc.dictionary(
          fc.string().filter((key) => key !== '__proto__'),
          fc.constantFrom('all' as const, 'off' as const),
        ),
        recentLookups: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(choices, (chosen) => {
        const read = readChoices(JSON.parse(JSON.stringify(toStore(chosen))));
        expect({ ...defaultSettings, ...read.choices }).toEqual({ ...defaultSettings, ...chosen });
        expect(read.unreadable).toEqual([]);
      }),
    );
  });

  it('of a version that never was are read as far as they can be', () => {
    for (const version of [-1e300, Number.NaN, 99, '1', null]) {
      expect(readChoices({ version, theme: 'dark' }).choices).toEqual({ theme: 'dark' });
    }
  });

  it('name the fields that cannot be read', () => {
    expect(readChoices({ version: 1, theme: 'purple', focus: ['uhc', 7] }).unreadable).toEqual([
      'focus',
      'theme',
    ]);
    expect(readChoices('nonsense').unreadable).toEqual(['settings']);
  });
});
