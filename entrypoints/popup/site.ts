import { browser } from 'wxt/browser';
import { ask, onChanged, type PageReport } from '../../src/messages';
import type { SiteState } from '../../src/panels';
import { loadSettings, saveSettings } from '../../src/settings';

/** The tab under the popup. Kept, because a permission must be asked for within the click, without a wait before. */
let tab: { readonly id: number; readonly origin: string; readonly site: string } | null = null;

/** A popup opened as a page of its own (`popup.html#tab=7`) keeps to the tab it names. */
const named = Number(new URLSearchParams(location.hash.slice(1)).get('tab'));

async function activeTab(): Promise<typeof tab> {
  const [active] =
    named > 0
      ? [await browser.tabs.get(named)]
      : await browser.tabs.query({ active: true, currentWindow: true });
  if (active?.id === undefined || !active.url?.startsWith('http')) return null;
  const { origin, host } = new URL(active.url);
  return { id: active.id, origin, site: host };
}

const pattern = (origin: string): string => `${origin}/*`;

function counted(report: PageReport, site: string): SiteState {
  const findings = report.frames.flatMap((frame) => frame.findings);
  const count = (severity: string) => findings.filter((one) => one.severity === severity).length;
  return {
    kind: 'on',
    site,
    codes: report.frames.reduce((sum, frame) => sum + frame.mentions.length, 0),
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
  };
}

/** How things stand on the tab under the popup. */
export async function readSite(): Promise<SiteState> {
  tab = await activeTab();
  if (!tab) return { kind: 'unreachable' };
  const { id, origin, site } = tab;
  if ((await loadSettings()).sitesOff.includes(origin)) return { kind: 'off', site };
  if (!(await browser.permissions.contains({ origins: [pattern(origin)] }))) return { kind: 'never', site };
  const { report } = await ask('report', { tab: id, evidence: false });
  return report ? counted(report, site) : { kind: 'silent', site };
}

/** Hear when the tab under the popup has new codes or findings: right after it was turned on, too. */
export function watchSite(heard: () => void, signal: AbortSignal): void {
  onChanged((changed) => changed === tab?.id && heard(), signal);
}

/** Turn Scrubline on here. Asks for the site's permission where it is missing; call it within a click. */
export async function turnOn(): Promise<SiteState> {
  if (!tab) return { kind: 'unreachable' };
  const { origin } = tab;
  const granted = await browser.permissions.request({ origins: [pattern(origin)] });
  if (granted) {
    await saveSettings(({ sitesOff, sitesOn }) => ({
      sitesOff: sitesOff.filter((one) => one !== origin),
      sitesOn: sitesOn.includes(pattern(origin)) ? sitesOn : [...sitesOn, pattern(origin)],
    }));
  }
  return readSite();
}

/** Turn Scrubline off on this site only; the permission stays, so that turning it on again asks nothing. */
export async function turnOff(): Promise<SiteState> {
  if (!tab) return { kind: 'unreachable' };
  const { origin } = tab;
  await saveSettings(({ sitesOff }) => ({ sitesOff: [...sitesOff.filter((one) => one !== origin), origin] }));
  return readSite();
}
