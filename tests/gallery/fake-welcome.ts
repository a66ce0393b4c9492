import type { WelcomeHost } from '../../src/panels';
import { catalog } from './fake-options';
import { fakePopupHost } from './fake-popup';

/** A welcome host that answers from fixtures; each part can be replaced. */
export function fakeWelcomeHost(parts: Partial<WelcomeHost> = {}): WelcomeHost {
  return {
    catalog: async () => catalog,
    focus: async () => ['uhc'],
    saveFocus: async () => undefined,
    granted: async () => [],
    turnOn: async () => true,
    checkClaim: fakePopupHost().checkClaim,
    openOptions: () => undefined,
    done: () => undefined,
    ...parts,
  };
}
