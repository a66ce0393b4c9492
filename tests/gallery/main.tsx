import { render } from 'preact';
import '../../src/panels/styles/page.css';
import '../../src/panels/popup/popup.css';
import '../../src/panels/options/options.css';
import '../../src/overlay/marks.css';
import '../../src/panels/sidepanel/side-panel.css';
import '../../src/panels/welcome/welcome.css';
import { applyAppearance } from '../../src/panels';
import { usePseudoLocale } from '../support/i18n';
import { findFaults } from './faults';
import { knownText } from './known-text';
import { scenes } from './scenes';

/** How a scene is drawn: theme (of the system where it is not said), text size, pseudo-locale. */
interface Wanted {
  readonly scene: string;
  readonly theme?: string | null;
  readonly scale?: number;
  readonly pseudo?: boolean;
}

const frame = () => new Promise(requestAnimationFrame);

/** Draw a scene from nothing; what can be measured as a fault in it. */
async function show({ scene: name, theme, scale = 1, pseudo = false }: Wanted) {
  const scene = scenes.find((one) => one.name === name);
  const root = document.getElementById('app');
  if (!scene || !root) throw new Error(`no scene ${name}`);
  const applyWanted = () =>
    applyAppearance(document.body, {
      theme: theme === 'light' || theme === 'dark' ? theme : 'system',
      textSize: scale,
    });
  render(null, root);
  scrollTo(0, 0);
  applyWanted();
  usePseudoLocale(pseudo);
  // A window narrower than the popup is a window of its own.
  document.body.classList.toggle('window', innerWidth < 400);
  render(scene.render(), root);
  await frame();
  await scene.act?.(root);
  await frame();
  // The options page sets the look of its settings; here it is said from outside.
  applyWanted();
  await frame();
  return findFaults(pseudo ? knownText : null);
}

/**
 * Every part and screen in every state, for eyes and for screenshots:
 * `?scene=NAME&theme=light|dark&scale=2&pseudo=1`; without a scene, a list of all. Tools call `show` themselves.
 */
Object.assign(globalThis, { show });
const wanted = new URLSearchParams(location.search);
const root = document.getElementById('app');
const named = wanted.get('scene');
if (named !== null) {
  await show({
    scene: named,
    theme: wanted.get('theme'),
    scale: Number(wanted.get('scale') ?? 1),
    pseudo: wanted.get('pseudo') === '1',
  });
} else if (root) {
  applyAppearance(document.body, { theme: 'system', textSize: 1 });
  render(
    <ul style={{ padding: '16px' }}>
      {scenes.map(({ name, width }) => (
        <li key={name} data-scene={name} data-width={width}>
          <a href={`?scene=${name}`}>{name}</a>
        </li>
      ))}
    </ul>,
    root,
  );
}
document.documentElement.dataset.drawn = 'yes';
