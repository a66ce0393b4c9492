import { render } from 'preact';
import '../../src/panels/styles/page.css';
import '../../src/panels/sidepanel/side-panel.css';
import { applyAppearance, SidePanelScreen } from '../../src/panels';
import { defaultSettings, loadSettings, watchSettings } from '../../src/settings';
import { sidePanelHost } from './host';

// The user's theme and text size first, so that nothing flashes or moves once it is drawn.
applyAppearance(document.body, await loadSettings().catch(() => defaultSettings));
const root = document.getElementById('app');
if (root) render(<SidePanelScreen host={sidePanelHost} />, root);
watchSettings((settings) => applyAppearance(document.body, settings));
