import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import { CHECKED, finding, fullCard } from './support/cards';
import { type Scene, scene } from './support/scene';
import { element, tipSaying } from './support/steps';

const FINDINGS = [
  finding('error', ['76377', '71275']),
  finding('warning', ['76377'], { id: 'w' }),
  finding('info', ['76377'], { id: 'i' }),
];
const PAGE =
  '<main><h1>Claim</h1><p><b id="code">76377</b></p><label>Dx <textarea id="dx">M54.5 71275</textarea></label></main>';

/** What axe finds in the layer, at WCAG 2.2 AA. It enters only roots that say they are open, so this one says so. */
async function violations({ layer }: Scene): Promise<string[]> {
  if (!layer) throw new Error('the page has no layer');
  Object.defineProperty(layer.host, 'shadowRoot', { configurable: true, get: () => layer });
  const result = await axe.run(layer.host, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  });
  expect(result.passes.length).toBeGreaterThan(5);
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`),
  );
}

describe.each(['light', 'dark'] as const)('the tooltip in %s', (theme) => {
  test.each(['findings and card', 'no card', 'several codes'])(
    '%s: axe has nothing to say',
    async (state) => {
      const page = scene(PAGE, {
        settings: { theme },
        findings: FINDINGS,
        checked: CHECKED,
        card: async ({ code }) => {
          if (state === 'no card') throw new Error('no receiver');
          return fullCard(code);
        },
      });
      if (state === 'several codes') element('#dx').focus();
      else getSelection()?.selectAllChildren(element('#code'));
      page.overlay.openAtCaret();
      await tipSaying(page, state === 'no card' ? 'Try again' : '3D rendering');
      expect(await violations(page)).toEqual([]);
    },
  );
});

test('the tooltip is a dialog named by its code and its findings', async () => {
  const page = scene(PAGE, { findings: FINDINGS });
  getSelection()?.selectAllChildren(element('#code'));
  page.overlay.openAtCaret();
  const tip = await tipSaying(page, '76377');
  expect(tip.getAttribute('role')).toBe('dialog');
  expect(tip.getAttribute('aria-label')).toBe('76377. 3 findings. 76377 and 71275 may not stand together');
  await vi.waitFor(() => expect(page.layer?.activeElement).toBe(tip));
});
