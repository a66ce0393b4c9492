import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../tools/browser/find.mjs';
import { run } from '../../tools/run';
import { compare } from './compare';
import { flipPage, type Picture } from './flip-page';
import { LOOKS, openGallery, visit } from './looks';
import { galleryServer } from './server';

/**
 * `npm run gallery -- [PART OF A SCENE'S NAME] [--look LOOK,LOOK] [--out FOLDER] [--against FOLDER]`
 *
 * Takes a picture of every scene in the six looks and writes one page to flip through them with the keyboard. With
 * `--against`, a folder of pictures made by an earlier run on this machine (another one has other fonts), it shows
 * before, after and difference, and fails when a picture differs. Fails when a scene has a fault that can be measured.
 * `--serve` takes no pictures, and serves the live gallery until it is stopped.
 */
await run(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      look: { type: 'string' },
      out: { type: 'string', default: 'screenshots/gallery' },
      against: { type: 'string' },
      serve: { type: 'boolean', default: false },
    },
  });
  const server = await galleryServer(values.serve ? 4173 : 0);
  const base = `${server.resolvedUrls?.local[0]}tests/gallery/index.html`;
  if (values.serve) {
    process.stdout.write(`${base}\n`);
    return;
  }
  const [part = ''] = positionals;
  const looks = LOOKS.filter(({ name }) => !values.look || values.look.split(',').includes(name));
  const out = resolve(values.out);
  const browser = await chromium.launch({
    executablePath: await findBrowser('chromium'),
    args: ['--no-sandbox'],
  });
  const pictures: Picture[] = [];
  try {
    await mkdir(out, { recursive: true });
    const page = await browser.newPage();
    const scenes = await openGallery(page, base);
    for (const scene of scenes.filter(({ name }) => name.includes(part))) {
      for (const look of looks) {
        const faults = await visit(page, scene, look);
        const file = `${scene.name}-${look.name}.png`;
        await page.screenshot({ path: join(out, file), fullPage: true, animations: 'disabled' });
        const compared = values.against ? await compare(resolve(values.against), out, file) : null;
        pictures.push({ scene: scene.name, look: look.name, file, faults, compared });
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  await writeFile(
    join(out, 'index.html'),
    flipPage(pictures, values.against ? resolve(values.against) : null),
  );
  const faulty = pictures.filter(({ faults }) => faults.length > 0);
  const changed = pictures.filter(({ compared }) => compared !== null && compared !== 'same');
  for (const { scene, look, faults } of faulty)
    for (const { kind, where } of faults) process.stdout.write(`${scene}, ${look}: ${kind}: ${where}\n`);
  for (const { scene, look, compared } of changed) process.stdout.write(`${scene}, ${look}: ${compared}\n`);
  process.stdout.write(`${pictures.length} pictures in ${join(values.out, 'index.html')}\n`);
  if (faulty.length + changed.length > 0) process.exitCode = 1;
});
