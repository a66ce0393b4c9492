import { render } from 'preact';
import '../../src/panels/styles/page.css';
import '../../src/panels/options/options.css';
import '../../src/panels/code-sets/code-sets.css';
// The marks of pages, for their preview.
import '../../src/overlay/marks.css';
import { OptionsScreen } from '../../src/panels';
import { optionsHost } from './host';

const root = document.getElementById('app');
const rule = /^#rule=(.+)$/.exec(location.hash)?.[1];
if (root)
  render(<OptionsScreen host={optionsHost} {...(rule && { rule: decodeURIComponent(rule) })} />, root);
