/** 0 none, 1 left, 2 right, 3 both, 4 not recorded (though the code set tells sides apart there). */
export type Side = 0 | 1 | 2 | 3 | 4;

/** Words after right/left that name a part of one organ, not a side of the body a line could be billed for. */
const NOT_A_SIDE =
  /\b(?:right|left)(?: and (?:right|left))? (?:upper quadrant|lower quadrant|heart|ventric\w*|atri\w*|bundle|main coronary|coronary|anterior|posterior|circumflex)/;

/**
 * Sides as official titles tell them. `unspecified` counts as a side only where the same title with "right" or
 * "left" in its place exists, that is, where the coder could have said the side.
 */
export function sideReader(titles: ReadonlySet<string>): (title: string) => Side {
  const known = new Set([...titles].map((title) => title.toLowerCase()));
  return (original) => {
    const title = original.toLowerCase();
    if (NOT_A_SIDE.test(title)) return 0;
    const left = /\bleft\b/.test(title);
    const right = /\bright\b/.test(title);
    if (left && right) return /\bbilateral\b/.test(title) ? 3 : 0;
    if (left) return 1;
    if (right) return 2;
    if (/\bbilateral\b/.test(title)) return 3;
    for (const match of title.matchAll(/\bunspecified\b/g)) {
      const at = match.index;
      const swap = (side: string) => title.slice(0, at) + side + title.slice(at + 'unspecified'.length);
      if (known.has(swap('right')) || known.has(swap('left'))) return 4;
    }
    return 0;
  };
}
