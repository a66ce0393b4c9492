import { render } from 'preact';
import '../../src/panels/styles/page.css';
import '../../src/panels/sidepanel/side-panel.css';
import { applyLook, SidePanelScreen } from '../../src/panels';
import { loadSettings, watchSettings } from '../../src/settings';
import { sidePanelHost } from './host';

const root = document.getElementById('app');
if (root) render(<SidePanelScreen host={sidePanelHost} />, root);

const look = applyLook.bind(null, document.body);
void loadSettings().then(look, () => undefined);
watchSettings(look);
