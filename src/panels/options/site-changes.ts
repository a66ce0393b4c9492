import type { MarkMode, Settings } from '../../settings';
import type { OptionsHost } from './options-host';
import { hostsToAsk, originOf, type Portal } from './sites';

/** Tells the user how a change went, and offers to take it back. */
type Report = (work: Promise<unknown>, undo: () => Promise<unknown>) => void;

const without = (list: readonly string[], gone: readonly string[]) =>
  list.filter((one) => !gone.includes(one));

/**
 * Changes to where Scrubline runs. Those that need a permission ask for it first thing, within the click, as browsers
 * demand; when the user declines, nothing is saved.
 */
export function siteChanges(host: OptionsHost, settings: Settings, report: Report) {
  const allow = async (patterns: readonly string[], choices: Partial<Settings>) => {
    if (!(await host.request(patterns))) throw new Error('declined');
    await host.save(choices);
  };
  const forbid = async (patterns: readonly string[], choices: Partial<Settings>) => {
    await host.save(choices);
    await host.release(patterns);
  };
  const originsOf = (patterns: readonly string[]) => patterns.map((one) => originOf(one) ?? one);

  const add = (patterns: readonly string[]): void => {
    const sitesOn = [...without(settings.sitesOn, patterns), ...patterns];
    const sitesOff = without(settings.sitesOff, originsOf(patterns));
    const { sitesOn: before, sitesOff: offBefore } = settings;
    report(allow(patterns, { sitesOn, sitesOff }), () =>
      forbid(patterns, { sitesOn: before, sitesOff: offBefore }),
    );
  };

  const remove = (patterns: readonly string[]): void => {
    const { sitesOn } = settings;
    report(forbid(patterns, { sitesOn: without(sitesOn, patterns) }), () => allow(patterns, { sitesOn }));
  };

  /** Bundled portals keep their permission and are turned off by origin; others give theirs back. */
  const switchPortal = (portal: Portal, on: boolean): void => {
    if (portal.access === 'optional') {
      if (on) add(hostsToAsk(portal));
      else remove(hostsToAsk(portal));
      return;
    }
    const origins = originsOf(portal.hosts);
    const rest = without(settings.sitesOff, origins);
    report(host.save({ sitesOff: on ? rest : [...rest, ...origins] }), host.undo);
  };

  const mark = (site: string, marks: MarkMode | null): void => {
    const { [site]: _, ...rest } = settings.marksBySite;
    report(host.save({ marksBySite: marks === null ? rest : { ...rest, [site]: marks } }), host.undo);
  };

  return { add, remove, switchPortal, mark };
}
