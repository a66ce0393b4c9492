import { composedParent } from './geometry';

/** A set of line colors that stands out from some backgrounds: from white to light gray and near black, from mid tones, from dark tones. */
export type Ink = 'middle' | 'deep' | 'pale';

/**
 * The ink for text in this element, by the background behind it. `known` remembers the answers of one painting: rows
 * share most of their ancestors. Reads computed style.
 */
export function inkOn(element: Element, known: Map<Element, Ink>): Ink {
  const passed: Element[] = [];
  let ink: Ink | undefined;
  for (let outer: Element | null = element; outer && !ink; outer = composedParent(outer)) {
    ink = known.get(outer) ?? ownInk(outer);
    passed.push(outer);
  }
  // Nothing is painted behind it: the browser's own canvas, which is white or nearly black.
  ink ??= 'middle';
  for (const one of passed) known.set(one, ink);
  return ink;
}

/** What an element's own background asks for; undefined when one sees through it. */
function ownInk(element: Element): Ink | undefined {
  const { backgroundColor, backgroundImage, color } = getComputedStyle(element);
  if (backgroundImage !== 'none') return inkBesideText(luminance(color)?.light);
  const background = luminance(backgroundColor);
  if (background === null) return inkBesideText(luminance(color)?.light);
  return background.alpha >= 0.5 ? inkFor(background.light) : undefined;
}

/** A picture or a color we cannot read: the text's color tells which way the background goes. */
function inkBesideText(text: number | undefined): Ink {
  return text !== undefined && text > 0.5 ? 'pale' : 'middle';
}

/**
 * The ink with a contrast of at least 3:1 on a background of this relative luminance (0 to 1, WCAG 2.2). The limits follow
 * from the colors in marks.css; a test holds both together.
 */
export function inkFor(background: number): Ink {
  if (background >= 0.6 || background <= 0.015) return 'middle';
  return background > 0.21 ? 'deep' : 'pale';
}

/** Relative luminance and opacity of a computed color; null for color spaces other than sRGB. */
export function luminance(color: string): { readonly light: number; readonly alpha: number } | null {
  const scale = color.startsWith('rgb') ? 255 : color.startsWith('color(srgb ') ? 1 : 0;
  const [red, green, blue, alpha = 1] = (
    color.replace('color(srgb', '').match(/[\d.]+(?:e-?\d+)?/g) ?? []
  ).map(Number);
  if (scale === 0 || red === undefined || green === undefined || blue === undefined) return null;
  return {
    light: 0.2126 * linear(red / scale) + 0.7152 * linear(green / scale) + 0.0722 * linear(blue / scale),
    alpha,
  };
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
