import { render } from 'preact';
import '../../src/panels/styles/page.css';
import '../../src/panels/options/options.css';
import '../../src/panels/welcome/welcome.css';
import { applyAppearance, WelcomeScreen } from '../../src/panels';
import { defaultSettings, loadSettings } from '../../src/settings';
import { welcomeHost } from './host';

// The user's theme and text size first, so that nothing flashes or moves once it is drawn.
applyAppearance(document.body, await loadSettings().catch(() => defaultSettings));
const root = document.getElementById('app');
if (root) render(<WelcomeScreen host={welcomeHost} />, root);
