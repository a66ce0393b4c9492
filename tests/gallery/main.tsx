import { render } from 'preact';
import '../../src/panels/styles/page.css';
import '../../src/panels/popup/popup.css';
import '../../src/panels/options/options.css';
import '../../src/overlay/marks.css';
import '../../src/panels/sidepanel/side-panel.css';
import '../../src/panels/welcome/welcome.css';
import { applyAppearance } from '../../src/panels';
import { usePseudoLocale } from '../support/i18n';
import { scenes } from './scenes';

/**
 * Every part and screen in every state, for eyes and for screenshots:
 * `?scene=NAME&theme=light|dark&scale=2&pseudo=1`; without a scene, a list of all.
 */
const wanted = new URLSearchParams(location.search);
const theme = wanted.get('theme');
const root = document.getElementById('app');

applyAppearance(document.body, {
  theme: theme === 'light' || theme === 'dark' ? theme : 'system',
  textSize: Number(wanted.get('scale') ?? 1),
});
usePseudoLocale(wanted.get('pseudo') === '1');

const scene = scenes.find(({ name }) => name === wanted.get('scene'));
if (root && scene) {
  render(scene.render(), root);
  await new Promise(requestAnimationFrame);
  await scene.act?.(root);
  await new Promise((done) => setTimeout(done));
  document.documentElement.dataset.drawn = 'yes';
} else if (root) {
  render(
    <ul style={{ padding: '16px' }}>
      {scenes.map(({ name, widths }) => (
        <li key={name} data-scene={name} data-widths={widths.join()}>
          <a href={`?scene=${name}`}>{name}</a>
        </li>
      ))}
    </ul>,
    root,
  );
}
