import type { ReleaseName } from '../types';

/** How far an import is, for the screen. */
export interface Progress {
  readonly step: 'looking' | 'reading' | 'saving';
  /** The release or file at hand. */
  readonly release: ReleaseName | null;
  readonly rows: number;
  /** Bytes read so far, and of all releases of this import. */
  readonly bytes: number;
  readonly totalBytes: number;
  /** 0 to 1 of all there is to do. */
  readonly done: number;
  /** Null until there is something to judge by. */
  readonly secondsLeft: number | null;
}

/** Of the time a release takes, how much goes by until its last row is read; the rest is packing and writing. */
const READING = { ptp: 0.9, others: 0.5 };
const EVERY_MS = 100;
const JUDGE_AFTER_MS = 1500;
const JUDGE_AFTER = 0.05;

/** Turns what is read and packed into progress; tells it ten times a second at most. */
export class Meter {
  private readonly began: number;
  private told = Number.NEGATIVE_INFINITY;
  private release: ReleaseName | null = null;
  private step: Progress['step'] = 'looking';
  private finishedBytes = 0;
  private jobBytes = 0;
  private bytes = 0;
  private rows = 0;
  private packed = 0;

  constructor(
    private readonly totalBytes: number,
    private readonly tell: (progress: Progress) => void,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.began = now();
  }

  /** @param bytes of all files of the release, as far as known. */
  begin(release: ReleaseName, bytes: number): void {
    this.release = release;
    this.step = 'reading';
    this.jobBytes = bytes;
    this.bytes = 0;
    this.rows = 0;
    this.packed = 0;
    this.report(true);
  }

  readBytes(bytes: number): void {
    this.bytes += bytes;
    this.report();
  }

  readRows(rows: number): void {
    this.rows += rows;
    this.report();
  }

  packedRows(rows: number): void {
    this.step = 'saving';
    this.packed += rows;
    this.report();
  }

  end(): void {
    this.finishedBytes += this.jobBytes;
    this.jobBytes = 0;
    this.bytes = 0;
  }

  private report(now = false): void {
    const time = this.now();
    if (!now && time - this.told < EVERY_MS) return;
    this.told = time;
    const done = this.done();
    const elapsed = time - this.began;
    const judged = elapsed > JUDGE_AFTER_MS && done > JUDGE_AFTER;
    this.tell({
      step: this.step,
      release: this.release,
      rows: this.rows,
      bytes: this.finishedBytes + Math.min(this.bytes, this.jobBytes),
      totalBytes: this.totalBytes,
      done,
      secondsLeft: judged ? Math.ceil(((elapsed / done) * (1 - done)) / 1000) : null,
    });
  }

  private done(): number {
    if (this.totalBytes === 0) return 0;
    const read = this.jobBytes === 0 ? 0 : Math.min(1, this.bytes / this.jobBytes);
    const packed = this.rows === 0 ? 0 : Math.min(1, this.packed / this.rows);
    const reading = this.release?.kind === 'ptp' ? READING.ptp : READING.others;
    const job = this.step === 'saving' ? reading + (1 - reading) * packed : reading * read;
    return Math.min(1, (this.finishedBytes + job * this.jobBytes) / this.totalBytes);
  }
}
