import { i18n } from '#i18n';
import type { Choices, MarkMode } from '../../settings';
import { markWords } from './mark-words';
import type { OptionsHost } from './options-host';
import { hostsToAsk, originOf, type Portal } from './sites';
import type { Change } from './use-changes';
import type { OptionsData } from './use-options';

const without = (list: readonly string[], gone: readonly string[]) =>
  list.filter((one) => !gone.includes(one));

const originsOf = (patterns: readonly string[]) => patterns.map((one) => originOf(one) ?? one);

/**
 * Changes to where Scrubline runs. Those that need a permission ask for it first thing, within the click, as browsers
 * demand; when the user declines, nothing is saved.
 */
export function siteChanges(host: OptionsHost, data: OptionsData, make: (change: Change) => void) {
  const { settings } = data;
  const allow = async (patterns: readonly string[], choices: Choices) => {
    if (!(await host.request(patterns))) throw new Error('declined');
    await host.save(choices);
  };
  const forbid = async (patterns: readonly string[], choices: Choices) => {
    await host.save(choices);
    await host.release(patterns);
  };
  const said = (name: string, on: boolean) =>
    i18n.t('options.said', [name, i18n.t(on ? 'options.on' : 'options.off')]);

  const add = (name: string, patterns: readonly string[]): void => {
    const { sitesOn: before, sitesOff: offBefore } = settings;
    const sitesOn = [...without(before, patterns), ...patterns];
    const sitesOff = without(offBefore, originsOf(patterns));
    make({
      words: said(name, true),
      look: (now) => ({
        ...now,
        granted: [...now.granted, ...patterns],
        settings: { ...now.settings, sitesOn, sitesOff },
      }),
      work: allow(patterns, { sitesOn, sitesOff }),
      undo: () => forbid(patterns, { sitesOn: before, sitesOff: offBefore }),
    });
  };

  const remove = (name: string, patterns: readonly string[]): void => {
    const { sitesOn: before } = settings;
    const sitesOn = without(before, patterns);
    make({
      words: said(name, false),
      look: (now) => ({
        ...now,
        granted: without(now.granted, patterns),
        settings: { ...now.settings, sitesOn },
      }),
      work: forbid(patterns, { sitesOn }),
      undo: () => allow(patterns, { sitesOn: before }),
    });
  };

  /** Keep the permission and stop running there, or run again. */
  const pause = (name: string, patterns: readonly string[], on: boolean): void => {
    const origins = originsOf(patterns);
    const { sitesOff: before } = settings;
    const rest = without(before, origins);
    const sitesOff = on ? rest : [...rest, ...origins];
    make({
      words: said(name, on),
      look: (now) => ({ ...now, settings: { ...now.settings, sitesOff } }),
      work: host.save({ sitesOff }),
      undo: () => host.save({ sitesOff: before }),
    });
  };

  /** Bundled portals keep their permission and are turned off by origin; others give theirs back. */
  const switchPortal = (portal: Portal, on: boolean): void => {
    if (portal.access === 'install') pause(portal.name, portal.hosts, on);
    else if (on) add(portal.name, hostsToAsk(portal));
    else remove(portal.name, hostsToAsk(portal));
  };

  /** `site` is a portal's id or an origin; `marks` null: as everywhere else. */
  const mark = (site: string, name: string, marks: MarkMode | null): void => {
    const { [site]: _, ...rest } = settings.marksBySite;
    const { marksBySite: before } = settings;
    const marksBySite = marks === null ? rest : { ...rest, [site]: marks };
    make({
      words: i18n.t('options.said', [
        i18n.t('options.portals.marks', [name]),
        marks === null ? i18n.t('options.portals.marksAsUsual') : markWords(marks),
      ]),
      look: (now) => ({ ...now, settings: { ...now.settings, marksBySite } }),
      work: host.save({ marksBySite }),
      undo: () => host.save({ marksBySite: before }),
    });
  };

  return { add, remove, pause, switchPortal, mark };
}
