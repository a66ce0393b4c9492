import type { Box } from './geometry';

/** Width of a badge that stands in its field, and the least distance between it and what is typed, in CSS pixels. */
const WIDTH = 20;
const CLEAR = 6;

let canvas: CanvasRenderingContext2D | null = null;

/**
 * The end of a text field, if what is typed leaves it free; null if not, or where the end is not ours to judge: a
 * select's arrow, text that is set to that end, a field the browser puts its own buttons into.
 */
export function roomInside(field: HTMLElement): Box | null {
  if (!(field instanceof HTMLInputElement) || !/^(text|search|tel|)$/.test(field.type)) return null;
  const style = getComputedStyle(field);
  if (style.direction === 'rtl' || /^(right|end|center)$/.test(style.textAlign)) return null;
  const { left, top, right, bottom } = field.getBoundingClientRect();
  const scale = (right - left) / (field.offsetWidth || 1);
  const start = left + scale * (px(style.borderLeftWidth) + px(style.paddingLeft) - field.scrollLeft);
  const end = right - scale * px(style.borderRightWidth);
  const textEnd = start + scale * widthOf(field.value, style);
  return textEnd + CLEAR + WIDTH <= end ? { left: end - WIDTH, top, right: end, bottom } : null;
}

function px(length: string): number {
  return Number.parseFloat(length) || 0;
}

function widthOf(text: string, style: CSSStyleDeclaration): number {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return Number.POSITIVE_INFINITY;
  canvas.font = style.font;
  const shown = style.textTransform === 'uppercase' ? text.toUpperCase() : text;
  return canvas.measureText(shown).width + shown.length * px(style.letterSpacing);
}
