import { render } from 'preact';
import '../../src/panels/styles/page.css';
import '../../src/panels/sidepanel/side-panel.css';
import { applyAppearance, SidePanelScreen } from '../../src/panels';
import { loadSettings, watchSettings } from '../../src/settings';
import { sidePanelHost } from './host';

const root = document.getElementById('app');
if (root) render(<SidePanelScreen host={sidePanelHost} />, root);
void loadSettings().then((settings) => applyAppearance(document.body, settings));
watchSettings((settings) => applyAppearance(document.body, settings));
