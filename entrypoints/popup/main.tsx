import { render } from 'preact';
import '../../src/panels/styles/page.css';
import '../../src/panels/popup/popup.css';
import { applyLook, PopupScreen } from '../../src/panels';
import { loadSettings, watchSettings } from '../../src/settings';
import { popupHost } from './host';

/** In a window of its own (from the context menu or the address bar) a query may be given: `popup.html#q=76377`. */
const query = new URLSearchParams(location.hash.slice(1)).get('q') ?? '';
if (location.hash !== '') document.body.classList.add('window');

const root = document.getElementById('app');
if (root) {
  // Within one task, so that no key falls between the field of the HTML and the drawn one.
  const typed = root.querySelector('input')?.value ?? '';
  root.replaceChildren();
  render(<PopupScreen host={popupHost} query={typed || query} />, root);
}

const look = applyLook.bind(null, document.body);
void loadSettings().then(look, () => undefined);
watchSettings(look);
