import { render } from 'preact';
import '../../src/panels/styles/page.css';
import '../../src/panels/popup/popup.css';
import { applyAppearance, PopupScreen } from '../../src/panels';
import { loadSettings } from '../../src/settings';
import { popupHost } from './host';

const root = document.getElementById('app');
if (root) render(<PopupScreen host={popupHost} />, root);
void loadSettings().then((settings) => applyAppearance(document.body, settings));
