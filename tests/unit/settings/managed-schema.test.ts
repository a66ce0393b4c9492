import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { defaultSettings, settingsSchema } from '../../../src/settings';
import { readChoices } from '../../../src/settings/stored';

interface Property {
  readonly type: string;
  readonly enum?: readonly string[];
}

/** What browsers check an organization's policy against before we ever see it. */
const { properties } = JSON.parse(readFileSync('public/managed-schema.json', 'utf8')) as {
  properties: Readonly<Record<string, Property>>;
};

it('a policy can fix every choice but the sites a user turned on, which take a permission', () => {
  const choices = Object.keys(defaultSettings).filter((name) => name !== 'version' && name !== 'sitesOn');
  expect(Object.keys(properties).sort()).toEqual(choices.sort());
});

it.each(Object.entries(properties).filter(([, property]) => property.enum))(
  'each value the policy schema allows for %s is one the settings take',
  (name, property) => {
    for (const value of property.enum ?? []) {
      const { choices, unreadable } = readChoices({ version: 1, [name]: value });
      expect(unreadable).toEqual([]);
      expect(choices).toEqual({ [name]: value });
    }
    expect(settingsSchema.shape).toHaveProperty(name);
  },
);
