import axe from 'axe-core';
import { render } from 'preact';
import { expect } from 'vitest';
import { page } from 'vitest/browser';
import '../../../src/panels/styles/page.css';
import '../../../src/panels/options/options.css';
import '../../../src/overlay/marks.css';
import '../../../src/panels/popup/popup.css';
import '../../../src/panels/sidepanel/side-panel.css';
import '../../../src/panels/welcome/welcome.css';
import { applyAppearance } from '../../../src/panels';
import type { Scene } from '../../gallery/scenes';

/** The element that scenes and screens are drawn into, within a page as the extension's own are. */
export function stage(theme: 'light' | 'dark' = 'light', width = 384): HTMLElement {
  const old = document.getElementById('stage');
  if (old) render(null, old);
  document.body.replaceChildren();
  document.title = 'Scrubline';
  document.documentElement.lang = 'en';
  applyAppearance(document.body, { theme, textSize: 1 });
  const root = document.createElement('div');
  root.id = 'stage';
  root.style.width = `${width}px`;
  document.body.append(root);
  return root;
}

/** Draw a scene and bring it into its state. */
export async function draw(
  scene: Scene,
  theme: 'light' | 'dark' = 'light',
  width = 384,
): Promise<HTMLElement> {
  await page.viewport(width, 700);
  const root = stage(theme, width);
  render(scene.render(), root);
  await settled();
  await scene.act?.(root);
  await settled();
  return root;
}

/** Two frames: state was set, effects ran, and what they set is drawn. */
export async function settled(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
}

/** No violation of WCAG 2.2 A and AA, and nothing the checker could not decide about contrast. */
export async function expectAccessible(root: HTMLElement): Promise<void> {
  const { violations } = await axe.run(root, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // Parts stand here without the page around them; screens are checked for landmarks in their own test.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`),
  );
  expect(found).toEqual([]);
}

/** The element with a role and a name, as a screen reader finds it. */
export function byName(root: HTMLElement, selector: string, name: string | RegExp): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>(selector)].find((one) => {
    const label = one.getAttribute('aria-label') ?? one.textContent ?? '';
    return typeof name === 'string' ? label.trim() === name : name.test(label);
  });
  if (!found) throw new Error(`no ${selector} named ${name}`);
  return found;
}
