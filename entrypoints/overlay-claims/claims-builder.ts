import { type Claim, type ClaimDefaults, claimsInSteps } from '../../src/claims';
import type { Reader, Reading } from '../../src/reading';
import { inSlices } from './in-slices';

/** Claims wait for a pause in the reading: built mid-stream, half a claim would be judged. */
const PAUSE_MS = 60;
/** A page that never comes to rest gets its claims after this. */
const LATEST_MS = 1000;
/** After so many beginnings that a change made useless, claims are built to their end and then once more. */
const TRIES = 3;

interface ClaimsBuilderOptions {
  readonly reader: Reader;
  readonly defaults: () => ClaimDefaults;
  /** false ends it: nobody is there to hear of claims. */
  readonly begin: () => boolean;
  readonly built: (claims: readonly Claim[]) => void;
  readonly signal: AbortSignal;
}

/** Builds the claims of a frame anew whenever its reading has changed, in slices, and only then. */
export class ClaimsBuilder {
  #timer = 0;
  #working = false;
  #again = false;
  /** When the change that waits was first told of. */
  #since = 0;
  #tries = 0;
  #builtFrom: Reading | null = null;

  constructor(private readonly options: ClaimsBuilderOptions) {
    options.signal.addEventListener('abort', () => window.clearTimeout(this.#timer));
  }

  /** true when the claims are those of the reading as it stood when last told of a change. */
  get settled(): boolean {
    return this.#timer === 0 && !this.#working;
  }

  /** Something was read. */
  soon(): void {
    if (this.#working) {
      this.#again = true;
      return;
    }
    if (this.#timer !== 0 || this.options.signal.aborted) return;
    this.#since = performance.now();
    this.#wait();
  }

  #wait(): void {
    this.#timer = window.setTimeout(() => {
      const { reader, begin } = this.options;
      if (!reader.settled && performance.now() - this.#since < LATEST_MS) {
        this.#wait();
        return;
      }
      this.#timer = 0;
      if (begin()) void this.#build();
    }, PAUSE_MS);
  }

  async #build(): Promise<void> {
    const { reader, defaults, built, signal } = this.options;
    const reading = reader.reading();
    if (reading === this.#builtFrom) return;
    this.#working = true;
    this.#again = false;
    const toTheEnd = this.#tries >= TRIES;
    const stillGood = () => toTheEnd || !this.#again;
    const claims = await inSlices(claimsInSteps(reading, defaults()), stillGood, signal);
    this.#working = false;
    if (signal.aborted) return;
    if (claims) {
      this.#tries = 0;
      this.#builtFrom = reading;
      built(claims);
    } else this.#tries++;
    if (this.#again || !claims) this.soon();
  }
}
