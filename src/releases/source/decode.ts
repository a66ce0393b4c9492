import { ImportProblem } from '../problem';

/** `auto`: by byte order mark, else UTF-16 when every other byte is zero, else UTF-8 while valid, else Windows-1252. */
export type Encoding = 'auto' | 'utf-8' | 'windows-1252';

/** Bytes enough to tell UTF-16 from text with a stray zero. */
const SAMPLE = 1024;

/** Bytes in pieces of any size to text. Characters that span two pieces are kept whole. */
export class TextReader {
  private held: Uint8Array | null = new Uint8Array(0);
  private decoder = new TextDecoder('utf-8', { fatal: true });
  private mayTurn: boolean;
  private bytes = 0;
  private chars = 0;
  /** Bytes at the end of the last piece that begin a UTF-8 character. */
  private begun = new Uint8Array(0);

  constructor(
    private readonly file: string,
    private readonly encoding: Encoding = 'auto',
  ) {
    this.mayTurn = encoding === 'auto';
    if (encoding === 'windows-1252') this.decoder = new TextDecoder(encoding);
  }

  /** @throws ImportProblem `not-text` */
  decode(piece: Uint8Array): string {
    if (this.held === null) return this.text(piece);
    const sample = joined(this.held, piece);
    if (sample.length < SAMPLE) {
      this.held = sample;
      return '';
    }
    return this.begin(sample);
  }

  /** What was kept back. @throws ImportProblem `not-text` when the file ends within a character */
  end(): string {
    const text = this.held === null ? '' : this.begin(this.held);
    return text + this.text(new Uint8Array(0), true);
  }

  private begin(sample: Uint8Array): string {
    this.held = null;
    const utf16 = this.encoding === 'auto' ? utf16Of(sample) : null;
    if (utf16 !== null) {
      this.decoder = new TextDecoder(utf16, { fatal: true });
      this.mayTurn = false;
    } else if (sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf) {
      this.mayTurn = false;
    }
    return this.text(sample);
  }

  private text(piece: Uint8Array, last = false): string {
    const text = this.attempt(piece, last);
    if (text.includes('\0')) throw this.notText('zero byte');
    this.bytes += piece.length;
    this.chars += text.length;
    if (this.mayTurn) this.begun = begunCharacter(piece, this.begun);
    return text;
  }

  private attempt(piece: Uint8Array, last: boolean): string {
    try {
      return this.decoder.decode(piece, { stream: !last });
    } catch {
      // Every character beyond ASCII takes more bytes than UTF-16 units.
      const onlyAscii = this.bytes - this.begun.length === this.chars;
      if (!this.mayTurn || !onlyAscii || isDamagedUtf8(piece)) throw this.notText(this.decoder.encoding);
      this.mayTurn = false;
      this.decoder = new TextDecoder('windows-1252');
      return this.decoder.decode(joined(this.begun, piece), { stream: !last });
    }
  }

  private notText(what: string): ImportProblem {
    return new ImportProblem('not-text', { file: this.file }, { what, byte: String(this.bytes + 1) });
  }
}

/** In Latin-1, a letter beyond ASCII stands alone; two to four that make a UTF-8 character hardly ever meet. */
function isDamagedUtf8(piece: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(piece);
  const broken = text.split('\ufffd').length - 1;
  return (text.match(/[\u0080-\ufffc]/g)?.length ?? 0) > broken;
}

function utf16Of(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const looked = Math.min(sample.length, SAMPLE);
  for (let at = 0; at < looked; at += 1) {
    if (sample[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (odd > looked / 3 && even === 0) return 'utf-16le';
  return even > looked / 3 && odd === 0 ? 'utf-16be' : null;
}

/** The last bytes of a piece when they begin a UTF-8 character that is not whole yet; three at most. */
function begunCharacter(piece: Uint8Array, before: Uint8Array): Uint8Array<ArrayBuffer> {
  const tail = joined(before, piece.length > 3 ? piece.subarray(-3) : piece);
  for (let back = 1; back <= Math.min(3, tail.length); back += 1) {
    const byte = tail[tail.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < length ? tail.slice(-back) : new Uint8Array(0);
    }
  }
  return new Uint8Array(0);
}

function joined(one: Uint8Array, two: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + two.length);
  both.set(one);
  both.set(two, one.length);
  return both;
}
