import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../tools/browser/find.mjs';
import { galleryServer } from './server';

/**
 * Takes a picture of every scene in every look and width, and writes one page to flip through them:
 * `npx tsx tests/gallery/shoot.ts [PART OF A SCENE'S NAME] [LOOK,LOOK]`.
 */
const LOOKS = [
  { look: 'light', query: '', colorScheme: 'light' },
  { look: 'dark', query: '', colorScheme: 'dark' },
  { look: 'large', query: 'scale=2' },
  { look: 'pseudo', query: 'pseudo=1' },
  { look: 'forced', query: '', colorScheme: 'dark', forcedColors: 'active' },
] as const;

const [part = '', onlyLooks] = process.argv.slice(2);
const looks = LOOKS.filter(({ look }) => !onlyLooks || onlyLooks.split(',').includes(look));
const folder = fileURLToPath(new URL('../../screenshots/gallery/', import.meta.url));

const server = await galleryServer();
const browser = await chromium.launch({
  executablePath: await findBrowser('chromium'),
  args: ['--no-sandbox'],
});
try {
  await mkdir(folder, { recursive: true });
  const base = `${server.resolvedUrls?.local[0]}tests/gallery/index.html`;
  const taken: string[] = [];
  for (const { look, query, ...options } of looks) {
    const page = await browser.newPage({ ...options });
    page.on('pageerror', (error) => console.error(`${page.url()}: ${error.message}`));
    await page.goto(base);
    const listed = await page.locator('[data-scene]').evaluateAll((items) =>
      items.map((item) => ({
        name: item.getAttribute('data-scene') ?? '',
        widths: (item.getAttribute('data-widths') ?? '').split(',').map(Number),
      })),
    );
    for (const { name, widths } of listed.filter((scene) => scene.name.includes(part))) {
      for (const width of widths) {
        await page.setViewportSize({ width, height: 560 });
        await page.goto(`${base}?scene=${name}&${query}`);
        await page.waitForSelector('html[data-drawn]');
        const file = `${name}-${width}-${look}.png`;
        await page.screenshot({ path: folder + file, fullPage: true });
        taken.push(file);
      }
    }
    await page.close();
  }
  const figures = taken.map(
    (file) => `<figure><figcaption>${file}</figcaption><img src="${file}" alt="${file}" /></figure>`,
  );
  await writeFile(
    `${folder}index.html`,
    `<!doctype html><title>Scrubline gallery</title><style>body{font:14px system-ui;display:flex;flex-wrap:wrap;gap:24px;align-items:start;background:#888}figure{margin:0}</style>${figures.join('\n')}`,
  );
  console.log(`${taken.length} pictures in screenshots/gallery/index.html`);
} finally {
  await browser.close();
  await server.close();
}
