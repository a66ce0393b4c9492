import { beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { findFaults } from '../../gallery/faults';

/** The measure itself: each fault it is there for is found, and what only looks like one is not. */
beforeEach(() => page.viewport(320, 600));

function kindsIn(html: string, known: string | null = null): string[] {
  document.body.innerHTML = html;
  document.body.style.margin = '0';
  return [...new Set(findFaults(known).map(({ kind }) => kind))];
}

it.each([
  [
    'wider than the window',
    '<p style="white-space:nowrap">A line of words that is far too long for a narrow window</p>',
  ],
  ['wider than the window', '<button style="position:absolute;left:250px;width:100px">Save</button>'],
  ['clipped', '<p style="width:60px;overflow:hidden;white-space:nowrap">Cut off in the middle</p>'],
  [
    'clipped',
    '<p style="height:10px;overflow:hidden">Two lines of words that need more room than one line has</p>',
  ],
  ['overlapping', '<p style="margin:0">One text</p><p style="margin:-12px 0 0">and another</p>'],
  ['broken word', '<p style="width:30px;overflow-wrap:anywhere">Undo</p>'],
])('%s is found', (kind, html) => {
  expect(kindsIn(html)).toContain(kind);
});

it.each([
  ['text that scrolls', '<div style="width:100px;overflow:auto"><p style="width:900px">Words</p></div>'],
  [
    'text shortened with the whole in its title',
    '<p title="All of it" style="width:50px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">All of it</p>',
  ],
  [
    'words for screen readers only',
    '<span class="sr-only" style="position:absolute;width:1px;overflow:hidden;white-space:nowrap">Only heard</span>',
  ],
  [
    'a bar that floats over text',
    '<p style="margin:0">Text</p><p style="position:fixed;top:0;margin:0">Saved</p>',
  ],
  [
    'text a scrolling box hides',
    '<div style="height:20px;overflow:auto"><p style="margin:0">One<br>Two<br>Three</p></div><p style="margin:0">Below</p>',
  ],
])('%s is no fault', (_, html) => {
  expect(kindsIn(html)).toEqual([]);
});

it('text past i18n is found in the pseudo-locale, in texts and in names', () => {
  expect(kindsIn('<p>Save</p>', 'data')).toEqual(['not translated']);
  expect(kindsIn('<p>[Sávé ·····]</p><button aria-label="Close">×</button>', 'data')).toEqual([
    'not translated',
  ]);
  expect(
    kindsIn('<p>[Fóund [2 ríghts ·····] ·····] · 2026-03-02 Aetna</p>', '2026-03-02, aetna better health'),
  ).toEqual([]);
});
