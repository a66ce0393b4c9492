import { chromium, expect, test } from '@playwright/test';
import { findBrowser } from '../../tools/browser/find.mjs';
import { LOOKS, openGallery, visit } from '../gallery/looks';
import { galleryServer } from '../gallery/server';

/**
 * Every part and screen in every state, in the six looks: nothing clipped, overlapping, squeezed or wider than the
 * window, and in the pseudo-locale no text past i18n. Measured, not compared with pictures, because fonts differ from
 * machine to machine; `npm run gallery -- --against FOLDER` compares pictures made on one.
 */
test('no scene of the gallery has a fault that can be measured', async () => {
  test.setTimeout(240_000);
  const server = await galleryServer();
  const browser = await chromium.launch({
    executablePath: await findBrowser('chromium'),
    args: ['--no-sandbox'],
  });
  try {
    const base = `${server.resolvedUrls?.local[0]}tests/gallery/index.html`;
    const page = await browser.newPage();
    const scenes = await openGallery(page, base);
    expect(scenes.length).toBeGreaterThan(15);
    const found: string[] = [];
    for (const scene of scenes) {
      for (const look of LOOKS) {
        // Long words are the harder, the narrower the window.
        for (const width of look.name === 'pseudo' ? [scene.width, 320] : [undefined]) {
          const faults = await visit(page, scene, look, width);
          for (const { kind, where } of faults)
            found.push(`${scene.name}, ${look.name}${width ? ` at ${width}` : ''}: ${kind}: ${where}`);
        }
      }
    }
    expect(found).toEqual([]);
  } finally {
    await browser.close();
    await server.close();
  }
});
