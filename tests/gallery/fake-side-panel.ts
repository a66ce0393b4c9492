import type { SidePanelHost } from '../../src/panels';
import { cards } from './cards';
import { report } from './claims';
import { payers } from './fake-popup';

/** A side-panel host that answers from fixtures; each part can be replaced. */
export function fakeSidePanelHost(parts: Partial<SidePanelHost> = {}): SidePanelHost {
  return {
    report: async () => report,
    watch: () => undefined,
    reveal: async () => true,
    card: async ({ code }) => Object.entries(cards).find(([key]) => key === code)?.[1] ?? null,
    payers: async () => payers,
    mute: async () => undefined,
    unmute: async () => undefined,
    asked: async () => null,
    watchAsked: () => undefined,
    openOptions: () => undefined,
    ...parts,
  };
}
