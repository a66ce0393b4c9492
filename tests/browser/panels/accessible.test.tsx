import { describe, expect, it } from 'vitest';
import { scenes } from '../../gallery/scenes';
import { draw, expectAccessible } from './stage';

// That nothing is clipped, overlaps or goes untranslated in any look is measured by tests/e2e/gallery.e2e.ts.
describe.each(scenes)('$name', (scene) => {
  it.each(['light', 'dark'] as const)('has no accessibility violation in the %s theme', async (theme) => {
    await expectAccessible(await draw(scene, theme, scene.width));
    expect(document.getElementById('stage')?.textContent).not.toBe('');
  });
});
