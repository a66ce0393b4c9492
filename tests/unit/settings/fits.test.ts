import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingsSchema } from '../../../src/settings';
import { fits } from '../../../src/settings/fits';
import { choiceNames } from '../../../src/settings/stored';

/** Values that storage can hold, those that settings are made of more often than others. */
const words = fc.constantFrom(
  'all',
  'findings',
  'off',
  'system',
  'dark',
  'info',
  'error',
  'units',
  'denials',
  '',
);
const part = fc.oneof(
  words,
  fc.constantFrom(0, 0.8, 1, 2, 2000, 2000.1, -1),
  fc.boolean(),
  fc.constant(null),
);
const anything = fc.oneof(
  part,
  fc.array(part, { maxLength: 3 }),
  fc.array(fc.record({ rule: part, payer: part }, { requiredKeys: [] }), { maxLength: 3 }),
  fc.dictionary(
    fc.constantFrom('uhc', '*', 'https://a.test'),
    fc.oneof(part, fc.array(part, { maxLength: 3 })),
  ),
  fc.jsonValue().filter((value) => !JSON.stringify(value).includes('__proto__')),
);

describe.each(choiceNames)('%s', (name) => {
  it('fits when the schema takes it', () => {
    fc.assert(
      fc.property(anything, (value) => {
        expect(fits[name](value)).toBe(settingsSchema.shape[name].safeParse(value).success);
      }),
    );
  });
});
