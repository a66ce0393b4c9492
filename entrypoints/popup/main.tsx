import { render } from 'preact';
import '../../src/panels/styles/page.css';
import '../../src/panels/popup/popup.css';
import { applyAppearance, PopupScreen } from '../../src/panels';
import { defaultSettings, loadSettings } from '../../src/settings';
import { popupHost } from './host';

/** In a window of its own (from the context menu or the address bar) a query may be given: `popup.html#q=76377`. */
const query = new URLSearchParams(location.hash.slice(1)).get('q') ?? '';
if (location.hash !== '') document.body.classList.add('window');

// The user's theme and text size first, so that nothing flashes or moves once it is drawn.
applyAppearance(document.body, await loadSettings().catch(() => defaultSettings));
const root = document.getElementById('app');
if (root) render(<PopupScreen host={popupHost} query={query} />, root);
