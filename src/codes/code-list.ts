/**
 * Many procedure codes in one short text, asked in place: codes of one first three characters share them, and their last
 * two follow (`992:0203111213`). 17,000 codes take 40 kB, and nothing is unpacked but where each group begins.
 */
const GROUP = 3;
const REST = 2;
const WHOLE = /^(?:[0-9A-Z]{3}:(?:[0-9A-Z]{2})+(?:$| (?=[0-9A-Z])))*$/;

/** Packs five-character codes, in any order, repeated or not. */
export function packCodeList(codes: Iterable<string>): string {
  const groups = new Map<string, Set<string>>();
  for (const code of codes) {
    if (code.length !== GROUP + REST) continue;
    const group = groups.get(code.slice(0, GROUP)) ?? new Set();
    groups.set(code.slice(0, GROUP), group.add(code.slice(GROUP)));
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, rests]) => `${group}:${[...rests].sort().join('')}`)
    .join(' ');
}

/** Asks a packed list; null when the text is none. */
export function openCodeList(packed: string): ((code: string) => boolean) | null {
  if (packed === '' || !WHOLE.test(packed)) return null;
  const groups = new Map<string, string>();
  for (const part of packed.split(' ')) groups.set(part.slice(0, GROUP), part.slice(GROUP + 1));
  return (code) => {
    const rests = groups.get(code.slice(0, GROUP));
    const wanted = code.slice(GROUP);
    if (rests === undefined || wanted.length !== REST) return false;
    for (let at = 0; at < rests.length; at += REST) {
      if (rests.startsWith(wanted, at)) return true;
    }
    return false;
  };
}
