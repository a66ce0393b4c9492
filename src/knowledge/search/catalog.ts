import { undottedIcd } from '../../codes';
import type { SetManifest } from '../../releases/stored';
import type { Store } from '../store';
import type { Hit } from '../types';
import { type SearchItem, searchItems } from './items';
import { type TextIndex, TextIndexBuilder } from './text-index';

export type System = Hit['system'];

/** A code as an imported release has it. */
export interface OfficialTitle {
  readonly system: 'icd10cm' | 'hcpcs';
  /** As it is shown: dotted. */
  readonly code: string;
  readonly title: string;
  /** May stand on a claim: no heading, and not ended. */
  readonly billable: boolean;
  /** false when only an older release holds it. */
  readonly current: boolean;
}

/**
 * All that can be found, column by column (a hundred thousand objects would take more than all else), and the index of
 * what it is called.
 */
export interface Catalog {
  readonly size: number;
  readonly codes: readonly string[];
  readonly systems: readonly System[];
  /** 1 for what may stand on a claim. */
  readonly billable: Uint8Array;
  /** How likely each is meant, beside others that fit as well; 1 for any code. */
  readonly priors: Float32Array;
  /** Imported order files that hold a code: bit `n` stands for the n-th of `orders`. */
  readonly inOrders: Uint16Array;
  /** Imported order files, newest first; as many as have a bit. */
  readonly orders: readonly SetManifest[];
  /** Number of the official title in the index, plus one; 0 for none. */
  readonly titles: Uint32Array;
  /** What is known of things the dataset names. */
  readonly ours: ReadonlyMap<number, SearchItem>;
  readonly index: TextIndex;
  /** Targets in the order of their codes as people type them: no dot. */
  readonly byCode: Uint32Array;
}

/** Words of all that is said of a code together, beside its name. */
const TOGETHER = 0.75;
/** HCPCS codes billed every day. */
const OFTEN = 1.4;

export class CatalogBuilder {
  readonly #codes: string[] = [];
  readonly #systems: System[] = [];
  readonly #billable: number[] = [];
  readonly #priors: number[] = [];
  readonly #titles: number[] = [];
  readonly #inOrders: number[] = [];
  #orders: readonly SetManifest[] = [];
  readonly #ours = new Map<number, SearchItem>();
  readonly #byKey = new Map<string, number>();
  readonly #texts = new TextIndexBuilder();
  readonly #often: ReadonlySet<string>;

  constructor(private readonly store: Store) {
    this.#often = new Set(store.dataset.searchWords.often);
    const items = searchItems(store);
    const named = new Map<string, number>();
    for (const { synonyms } of items) {
      for (const synonym of synonyms) named.set(synonym, (named.get(synonym) ?? 0) + 1);
    }
    for (const item of items) this.#addOurs(item, named);
  }

  /** true when the official title of the code is there already, from a newer release. */
  has(system: System, code: string): boolean {
    return (this.#titles[this.#byKey.get(`${system} ${code}`) ?? -1] ?? 0) > 0;
  }

  official({ system, code, title, billable, current }: OfficialTitle): void {
    const known = this.#byKey.get(`${system} ${code}`);
    const prior = this.#often.has(code) ? OFTEN : officialPrior(system, code, title, billable, current);
    const number = known ?? this.#target(system, code, billable, prior);
    this.#titles[number] = this.#texts.add(number, title) + 1;
  }

  /** The order files that the bits of `inOrders` stand for. */
  useOrders(orders: readonly SetManifest[]): void {
    this.#orders = orders;
  }

  /** Tells which order files hold a diagnosis that is there already. */
  inOrders(code: string, orders: number): void {
    const number = this.#byKey.get(`icd10cm ${code}`);
    if (number !== undefined) this.#inOrders[number] = (this.#inOrders[number] ?? 0) | orders;
  }

  /** Step by step, so that others may work in between; all at once where nobody waits. */
  *finish(): Generator<void, Catalog, void> {
    const codes = this.#codes;
    const bare = codes.map(undottedIcd);
    yield;
    const byCode = Uint32Array.from(codes.keys()).sort((one, two) => {
      const [a, b] = [bare[one] ?? '', bare[two] ?? ''];
      return a < b ? -1 : a > b ? 1 : one - two;
    });
    yield;
    return {
      size: codes.length,
      codes,
      systems: this.#systems,
      billable: Uint8Array.from(this.#billable),
      priors: Float32Array.from(this.#priors),
      titles: Uint32Array.from(this.#titles),
      inOrders: Uint16Array.from(this.#inOrders),
      orders: this.#orders,
      ours: this.#ours,
      byCode,
      index: yield* this.#texts.finish(),
    };
  }

  #addOurs(item: SearchItem, named: ReadonlyMap<string, number>): void {
    const { system, code, name, synonyms, text, weight } = item;
    const billable = system !== 'icd10cm' || this.store.icd.state(code, null) === 'billable';
    const number = this.#target(system, code, billable, weight);
    this.#ours.set(number, item);
    this.#texts.add(number, name);
    for (const synonym of synonyms) {
      // A word that many diagnoses are known by says little of any one of them.
      const weight = system === 'icd10cm' ? 1 / Math.sqrt(named.get(synonym) ?? 1) : 1;
      this.#texts.add(number, synonym, weight);
    }
    const all = [name, ...synonyms, text].join(' ').trim();
    if (all !== name) this.#texts.add(number, all, TOGETHER);
  }

  #target(system: System, code: string, billable: boolean, prior: number): number {
    const number = this.#codes.push(code) - 1;
    this.#systems.push(system);
    this.#billable.push(billable ? 1 : 0);
    this.#priors.push(prior);
    this.#titles.push(0);
    this.#inOrders.push(0);
    this.#byKey.set(`${system} ${code}`, number);
    return number;
  }
}

/** Living codes before ended ones, first visits before later ones, what is billed before what is counted. */
function officialPrior(
  system: System,
  code: string,
  title: string,
  billable: boolean,
  current: boolean,
): number {
  let prior = billable ? 1 : 0.8;
  if (!current) prior *= 0.5;
  // Quality measures: reported, never looked for by what was done.
  if (system === 'hcpcs') return /^(?:M1|G8|G9)/.test(code) ? prior * 0.6 : prior;
  if (title.includes('subsequent encounter')) prior *= 0.8;
  else if (title.endsWith('sequela')) prior *= 0.75;
  if (code >= 'V' && code < 'Z') prior *= 0.85;
  return prior;
}
