import type { Settings } from '../../settings';

/** Theme and text size of the user, on the element that has the class `sl`. */
export function applyAppearance(root: HTMLElement, settings: Pick<Settings, 'theme' | 'textSize'>): void {
  root.classList.add('sl');
  if (settings.theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = settings.theme;
  root.style.setProperty('--scale', String(settings.textSize));
}
