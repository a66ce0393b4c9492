import { describe, expect, test } from 'vitest';
import { inkOn, luminance } from '../../../src/overlay/backdrop';
import { COLORS, LEVELS } from '../../../src/overlay/mark-style';

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

function light(color: string): number {
  const probe = document.createElement('p');
  probe.style.color = color;
  document.body.append(probe);
  const known = luminance(getComputedStyle(probe).color);
  probe.remove();
  if (!known) throw new Error(`cannot read ${color}`);
  return known.light;
}

function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

describe('marks stand out 3:1', () => {
  test.each(BACKGROUNDS)('on %s', (background) => {
    document.body.innerHTML = `<div style="background:${background}"><section><p id="text">76376</p></section></div>`;
    const text = document.querySelector('#text');
    if (!text) throw new Error('no text');
    const ink = inkOn(text, new Map());
    for (const level of LEVELS) {
      expect(contrast(light(COLORS[ink][level]), light(background)), `level ${level}`).toBeGreaterThanOrEqual(
        3,
      );
    }
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
