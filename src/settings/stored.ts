import { defaultSettings } from './defaults';
import { fits, isRecord } from './fits';
import type { Settings } from './schema';

/** A choice: any setting but the version. */
export type Choices = Partial<Omit<Settings, 'version'>>;
export type ChoiceName = keyof Omit<Settings, 'version'>;

export const choiceNames: readonly ChoiceName[] = (Object.keys(defaultSettings) as (keyof Settings)[]).filter(
  (name): name is ChoiceName => name !== 'version',
);

/** Steps from one stored version to the next, oldest first. None yet. */
const migrations: readonly {
  readonly from: number;
  readonly step: (stored: Record<string, unknown>) => Record<string, unknown>;
}[] = [];

function migrated(stored: Record<string, unknown>): Record<string, unknown> {
  // A version that never was (a corrupt store may say -1e300) is read as the present one.
  const known = migrations.findIndex(({ from }) => from === stored.version);
  return known === -1 ? stored : migrations.slice(known).reduce((data, { step }) => step(data), stored);
}

function readChoice<Name extends ChoiceName>(name: Name, value: unknown): Settings[Name] | undefined {
  if (fits[name](value)) return value as Settings[Name];
  // A list or record with one bad part keeps its good parts.
  if (Array.isArray(value)) {
    const good = value.filter((one) => fits[name]([one]));
    return (good.length > 0 ? good : undefined) as Settings[Name] | undefined;
  }
  if (isRecord(value)) {
    const good = Object.entries(value).filter(([key, one]) => fits[name]({ [key]: one }));
    return (good.length > 0 ? Object.fromEntries(good) : undefined) as Settings[Name] | undefined;
  }
  return undefined;
}

/** Every choice that can be read from stored or imported data, and the names of those that cannot. Never throws. */
export function readChoices(stored: unknown): { choices: Choices; unreadable: readonly string[] } {
  if (stored === undefined || stored === null) return { choices: {}, unreadable: [] };
  if (!isRecord(stored)) return { choices: {}, unreadable: ['settings'] };
  const data = migrated(stored);
  const choices: Choices = {};
  const unreadable: string[] = [];
  for (const name of choiceNames) {
    if (!Object.hasOwn(data, name)) continue;
    const value = readChoice(name, data[name]);
    if (value === undefined || JSON.stringify(value) !== JSON.stringify(data[name])) unreadable.push(name);
    if (value !== undefined) Object.assign(choices, { [name]: value });
  }
  return { choices, unreadable };
}

/** Only what differs from the defaults: a changed default reaches users who never touched it. */
export function toStore(choices: Choices): Choices & { version: 1 } {
  const chosen = choiceNames.filter(
    (name) =>
      choices[name] !== undefined && JSON.stringify(choices[name]) !== JSON.stringify(defaultSettings[name]),
  );
  return { version: 1, ...Object.fromEntries(chosen.map((name) => [name, choices[name]])) };
}
