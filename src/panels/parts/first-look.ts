import type { Settings } from '../../settings';
import { applyAppearance } from './appearance';

const KEY = 'look';

/**
 * Theme and text size on a page of the extension's own, and a note of them that `public/first-look.js` reads before the
 * next page paints: the settings themselves can be read only later. Never for the tooltip, whose storage is the host
 * page's.
 */
export function applyLook(body: HTMLElement, settings: Pick<Settings, 'theme' | 'textSize'>): void {
  applyAppearance(body, settings);
  const { theme, textSize } = settings;
  if (theme === 'system' && textSize === 1) forgetLook();
  else localStorage.setItem(KEY, JSON.stringify({ theme, textSize }));
}

/** Drop the note, as part of erasing everything. */
export function forgetLook(): void {
  localStorage.removeItem(KEY);
}
