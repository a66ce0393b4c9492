import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { finding } from './support/cards';
import { scene } from './support/scene';
import { element } from './support/steps';

const BACKGROUNDS = ['#ffffff', '#e5e7eb', '#9aa0a6', '#808080', '#3a3f47', '#121212', '#002677', '#ffe9b0'];
const LEVELS = [null, 'info', 'warning', 'error'] as const;

function linear(channel: number): number {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function light([red = 0, green = 0, blue = 0]: Iterable<number>): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** The picture of an element, as the browser painted it: rows of red, green, blue, alpha. */
async function picture(selector: string): Promise<ImageData> {
  const base64 = await page.screenshot({ element: element(selector), save: false });
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

/** The best contrast with the first pixel that any pixel has. */
function bestContrast({ data }: ImageData): number {
  const behind = light(data.subarray(0, 3));
  let best = 1;
  for (let at = 0; at < data.length; at += 4) {
    const here = light(data.subarray(at, at + 3));
    best = Math.max(best, (Math.max(here, behind) + 0.05) / (Math.min(here, behind) + 0.05));
  }
  return best;
}

describe('as painted, every mark stands out 3:1 from what is behind it', () => {
  test.each(BACKGROUNDS)('on %s', async (background) => {
    for (const level of LEVELS) {
      // The letters are as good as invisible, so that all that is seen is the line.
      scene(
        `<p id="text" style="margin:0;padding:8px;width:80px;background:${background};color:${background}">76377</p>`,
        { findings: level ? [finding(level, ['76377'])] : [] },
      );
      expect(bestContrast(await picture('#text')), level ?? 'plain').toBeGreaterThanOrEqual(3);
    }
  });
});
