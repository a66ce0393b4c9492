import { gzipped, zipped } from '../../tests/support/releases/files';
import type { Sample } from './sample';
import type { Seeded } from './seeded';

/** The text as bytes, in the encoding of the official file or another. */
export function encoded(text: string, sample: Sample, random: Seeded): { how: string; bytes: Uint8Array } {
  const how =
    random.below(4) > 0
      ? sample.encoding
      : random.pick(['utf-8', 'latin1', 'utf-8 with mark', 'utf-16', 'utf-16 big end first']);
  return { how, bytes: bytesOf(text, how) };
}

function bytesOf(text: string, how: string): Uint8Array {
  if (how === 'latin1') return new Uint8Array(Buffer.from(text, 'latin1'));
  if (how === 'utf-8') return new TextEncoder().encode(text);
  if (how === 'utf-8 with mark') return new TextEncoder().encode(`\ufeff${text}`);
  const wide = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(how === 'utf-16' ? wide : wide.swap16());
}

/** Text of bytes as any editor reads them. */
export function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Asked for all at once, Node 20 takes Windows-1252 for Latin-1.
    return new TextDecoder('windows-1252').decode(bytes, { stream: true });
  }
}

export function damaged(bytes: Uint8Array, random: Seeded): Uint8Array {
  const changed = bytes.slice();
  if (random.below(2) === 0) return changed.subarray(0, random.below(changed.length));
  for (let left = random.below(8); left >= 0; left -= 1)
    changed[random.below(changed.length)] = random.below(256);
  return changed;
}

export const WRAPPINGS = [
  'plain',
  'zip',
  'gzip',
  'zip damaged',
  'gzip damaged',
  'zip within zip',
  'bomb',
] as const;

/** The file as it is dropped. A bomb holds eighty megabytes of nothing under its name. */
export async function wrapped(
  bytes: Uint8Array,
  name: string,
  how: (typeof WRAPPINGS)[number],
  random: Seeded,
): Promise<Uint8Array> {
  switch (how) {
    case 'plain':
      return bytes;
    case 'zip':
      return zipped({ [`folder/${name}`]: bytes });
    case 'gzip':
      return gzipped(bytes);
    case 'zip damaged':
      return damaged(await zipped({ [name]: bytes }), random);
    case 'gzip damaged':
      return damaged(await gzipped(bytes), random);
    case 'zip within zip':
      return zipped({ 'inner.zip': await zipped({ [name]: bytes }) });
    case 'bomb':
      return bomb(name);
  }
}

const bombs = new Map<string, Promise<Uint8Array>>();

function bomb(name: string): Promise<Uint8Array> {
  const made = bombs.get(name) ?? zipped({ [name]: new Uint8Array(80 * 1024 * 1024) });
  bombs.set(name, made);
  return made;
}
