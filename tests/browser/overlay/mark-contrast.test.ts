import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inkOn, luminance } from '../../../src/overlay/backdrop';
import { highlightName, markCss } from '../../../src/overlay/mark-style';

const BACKGROUNDS = [
  ...['#ffffff', '#f2f2f2', '#e5e7eb', '#cccccc', '#bbbbbb', '#999999', '#808080', '#666666', '#444444'],
  ...[
    '#333333',
    '#1e1e1e',
    '#121212',
    '#000000',
    '#002677',
    '#ff681d',
    '#ffe9b0',
    '#a8201a',
    '#0f4c5c',
    '#d9f6fa',
  ],
];

const LEVELS = [0, 1, 2, 3] as const;

beforeAll(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(markCss);
  document.adoptedStyleSheets = [sheet];
});
afterAll(() => {
  document.adoptedStyleSheets = [];
});

function light(color: string): number {
  const known = luminance(color);
  if (!known) throw new Error(`cannot read ${color}`);
  return known.light;
}

function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

describe('marks stand out 3:1 and by line style', () => {
  test.each(BACKGROUNDS)('on %s', (background) => {
    document.body.innerHTML = `<div style="background:${background}"><section><p id="text">76376</p></section></div>`;
    const text = document.querySelector('#text');
    if (!text) throw new Error('no text');
    const behind = light(getComputedStyle(document.body.firstElementChild as Element).backgroundColor);
    const ink = inkOn(text, new Map());
    const styles = LEVELS.map((level) => getComputedStyle(text, `::highlight(${highlightName(level, ink)})`));
    for (const { textDecorationColor } of styles) {
      expect(contrast(light(textDecorationColor), behind)).toBeGreaterThanOrEqual(3);
    }
    // Not by color alone: four levels, four styles of line.
    expect(new Set(styles.map(({ textDecorationStyle }) => textDecorationStyle)).size).toBe(4);
  });

  test('a half-transparent layer over a dark page does not hide the dark', () => {
    document.body.innerHTML =
      '<div style="background:#002677"><div style="background:rgba(255,255,255,.1)"><p id="text">76376</p></div></div>';
    expect(inkOn(document.querySelector('#text') as Element, new Map())).toBe('pale');
  });

  test('over a picture the color of the text decides', () => {
    document.body.innerHTML =
      '<div style="background:linear-gradient(#123,#456);color:white"><p id="text">76376</p></div>';
    expect(inkOn(document.querySelector('#text') as Element, new Map())).toBe('pale');
  });
});
