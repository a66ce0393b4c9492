import type { Level } from './mention-findings';

/** Names in the page's shared highlight registry: neutral on purpose (docs: threat model). */
export const HIGHLIGHTS: Record<Level, string> = { 0: 'sl-0', 1: 'sl-1', 2: 'sl-2', 3: 'sl-3' };

/**
 * Severity shows twice, by line style and by hue. The hue is mixed with the text's own color: text contrasts with its
 * background whatever that is, so the mark does too, on white, gray, colored and dark pages alike.
 * The share of text color is the least that keeps 3:1 (tests/browser/overlay/mark-contrast.test.ts).
 */
const LINES: Record<Level, { style: string; width: string; hue: string; text: string }> = {
  0: { style: 'dotted', width: '1px', hue: '#7587a0', text: '55%' },
  1: { style: 'dashed', width: '1.5px', hue: '#2f74e0', text: '45%' },
  2: { style: 'solid', width: '2px', hue: '#e08a00', text: '45%' },
  3: { style: 'wavy', width: '1.5px', hue: '#e0202c', text: '40%' },
};

/** The color of a level's line over text of this color, as a CSS color. */
export function markColor(level: Level, textColor = 'currentcolor'): string {
  const { hue, text } = LINES[level];
  return `color-mix(in oklab, ${textColor} ${text}, ${hue})`;
}

function rule(level: Level): string {
  const { style, width } = LINES[level];
  const name = HIGHLIGHTS[level];
  return `::highlight(${name}){text-decoration:underline ${style} ${width} ${markColor(level)};text-underline-offset:.18em;text-decoration-skip-ink:none}`;
}

const LEVELS: readonly Level[] = [0, 1, 2, 3];

/** On paper and in forced colors only the line style speaks. */
const plain = LEVELS.map(
  (level) => `::highlight(${HIGHLIGHTS[level]}){text-decoration-color:currentcolor}`,
).join('');

export const markCss = `${LEVELS.map(rule).join('')}@media print{${plain}}@media (forced-colors:active){${plain}}`;
