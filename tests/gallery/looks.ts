import type { Page } from 'playwright-core';
import type { Fault } from './faults';

/** One way of looking at every scene. */
export interface Look {
  readonly name: 'light' | 'dark' | 'narrow' | 'large' | 'forced' | 'pseudo';
  readonly words: string;
  readonly draw: { readonly scale?: number; readonly pseudo?: boolean };
  readonly media: { readonly colorScheme: 'light' | 'dark'; readonly forcedColors: 'active' | 'none' };
  /** A width for all scenes, in place of their own. */
  readonly width?: number;
}

const usual = { colorScheme: 'light', forcedColors: 'none' } as const;

/** The six looks of the proof: issue, docs and gallery name them in this order. */
export const LOOKS: readonly Look[] = [
  { name: 'light', words: 'Light', draw: {}, media: usual },
  { name: 'dark', words: 'Dark', draw: {}, media: { ...usual, colorScheme: 'dark' } },
  { name: 'narrow', words: '320 pixels', draw: {}, media: usual, width: 320 },
  { name: 'large', words: 'Text at 200%', draw: { scale: 2 }, media: usual },
  {
    name: 'forced',
    words: 'Forced colors',
    draw: {},
    media: { colorScheme: 'dark', forcedColors: 'active' },
  },
  { name: 'pseudo', words: 'Pseudo-locale', draw: { pseudo: true }, media: usual },
];

/** A scene as the gallery page lists it. */
export interface ListedScene {
  readonly name: string;
  readonly width: number;
}

/** Open a gallery server's page; the scenes it has. */
export async function openGallery(page: Page, base: string): Promise<ListedScene[]> {
  await page.goto(base);
  return page.locator('[data-scene]').evaluateAll((items) =>
    items.map((item) => ({
      name: item.getAttribute('data-scene') ?? '',
      width: Number(item.getAttribute('data-width')),
    })),
  );
}

/** A popup grows with its text, as far as browsers let it. */
const widthFor = ({ name, width }: ListedScene, { draw }: Look): number =>
  name.startsWith('popup') ? Math.min(width * (draw.scale ?? 1), 760) : width;

interface GalleryPage {
  show(wanted: { scene: string; scale?: number; pseudo?: boolean }): Promise<Fault[]>;
}

/** Draw one scene in one look on an open gallery page; the faults that can be measured in it. */
export async function visit(
  page: Page,
  scene: ListedScene,
  look: Look,
  width = look.width ?? widthFor(scene, look),
): Promise<Fault[]> {
  await page.emulateMedia(look.media);
  await page.setViewportSize({ width, height: 600 });
  return page.evaluate((wanted) => (globalThis as unknown as GalleryPage).show(wanted), {
    scene: scene.name,
    ...look.draw,
  });
}
