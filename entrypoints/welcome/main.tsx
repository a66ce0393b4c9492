import { render } from 'preact';
import '../../src/panels/styles/page.css';
import '../../src/panels/options/options.css';
import '../../src/panels/welcome/welcome.css';
import { applyLook, WelcomeScreen } from '../../src/panels';
import { loadSettings } from '../../src/settings';
import { welcomeHost } from './host';

const root = document.getElementById('app');
if (root) render(<WelcomeScreen host={welcomeHost} />, root);
void loadSettings().then(applyLook.bind(null, document.body), () => undefined);
