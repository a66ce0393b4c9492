import { afterEach, describe, expect, it } from 'vitest';
import { scenes } from '../../gallery/scenes';
import { usePseudoLocale } from '../../support/i18n';
import { draw, expectAccessible } from './stage';

afterEach(() => usePseudoLocale(false));

describe.each(scenes)('$name', (scene) => {
  it.each(['light', 'dark'] as const)('has no accessibility violation in the %s theme', async (theme) => {
    await expectAccessible(await draw(scene, theme));
  });

  it('says everything in the user’s language, and fits in its narrowest width when words are longer', async () => {
    usePseudoLocale(true);
    const narrowest = Math.min(...scene.widths);
    const root = await draw(scene, 'light', narrowest);
    const tooWide = [...root.querySelectorAll<HTMLElement>('*')].filter(
      (one) =>
        one.getBoundingClientRect().right > narrowest + 1 &&
        !one.closest('.matrix-scroll') &&
        !one.closest('.sr-only'),
    );
    expect(tooWide.map((one) => `${one.tagName}.${one.className}`)).toEqual([]);
  });
});
