import type { Catalog } from '../../messages';
import type { CheckClaim } from '../claim/claim-check';

/** What the welcome page needs of the rest of the extension. */
export interface WelcomeHost {
  catalog(): Promise<Catalog>;
  /** Payers chosen before, e.g. by a policy. */
  focus(): Promise<readonly string[]>;
  saveFocus(focus: readonly string[]): Promise<void>;
  granted(): Promise<readonly string[]>;
  /** Called straight from a click; false when the user declined. Turns the sites on where granted. */
  turnOn(patterns: readonly string[]): Promise<boolean>;
  checkClaim: CheckClaim;
  openOptions(): void;
  done(): void;
}
