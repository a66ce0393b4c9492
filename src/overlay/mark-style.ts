import type { Ink } from './backdrop';
import type { Level } from './mention-findings';

export const LEVELS: readonly Level[] = [0, 1, 2, 3];
export const INKS: readonly Ink[] = ['middle', 'deep', 'pale'];

/** Severity shows twice, by line style and by hue: never by color alone. */
const LINES: Record<Level, string> = { 0: 'dotted 1px', 1: 'dashed 1.5px', 2: 'solid 2px', 3: 'wavy 1.25px' };

/**
 * Line colors by background. No one color reaches 3:1 on white, mid gray and black alike, hence three sets; `middle`
 * serves white to light gray and near black, which is nearly every page. The text's own color cannot be mixed in:
 * browsers compute a highlight's colors once for the whole page.
 */
export const COLORS: Record<Ink, Record<Level, string>> = {
  middle: { 0: '#5f7087', 1: '#2a6cd0', 2: '#ab5500', 3: '#d5161f' },
  deep: { 0: '#2b3442', 1: '#0b2a80', 2: '#4a2d00', 3: '#6b0d12' },
  pale: { 0: '#dfe7ee', 1: '#c8e7ff', 2: '#ffdf8a', 3: '#ffdada' },
};

/**
 * Name in the highlight registry, which is shared with the page: neutral on purpose (docs: threat model). `sl-0` to
 * `sl-3` on nearly every page; the same again from `sl-4` and from `sl-8` for the other inks.
 */
export function highlightName(level: Level, ink: Ink): string {
  return `sl-${INKS.indexOf(ink) * LEVELS.length + level}`;
}

function rules(declare: (level: Level, ink: Ink) => string): string {
  return INKS.flatMap((ink) =>
    LEVELS.map((level) => `::highlight(${highlightName(level, ink)}){${declare(level, ink)}}`),
  ).join('');
}

const screen = rules(
  (level, ink) =>
    `text-decoration:underline ${LINES[level]} ${COLORS[ink][level]};text-underline-offset:.18em`,
);

/** On paper and in forced colors only the line style speaks. */
const plain = rules(() => 'text-decoration-color:currentcolor');

export const markCss = `${screen}@media print{${plain}}@media (forced-colors:active){${plain}}`;
