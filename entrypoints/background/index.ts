import { defineBackground } from 'wxt/utils/define-background';
import { serve } from '../../src/messages';
import { onSetsChanged } from '../../src/releases/stored';
import { forgetSets } from './brain';
import { storeBundledSetsOnInstall } from './bundled-sets';
import { handleCommands } from './commands';
import { handlers } from './handlers';
import { welcomeOnInstall } from './install';
import { lookUpFromSelection } from './menus';
import { lookUpFromAddressBar } from './omnibox';
import { keepSitesRegistered } from './sites';

/**
 * The background keeps no state of any page. Listeners are added at once, in the first turn of the worker, or the
 * event that woke it would be lost.
 */
export default defineBackground({
  main() {
    serve(handlers);
    onSetsChanged(forgetSets);
    welcomeOnInstall();
    storeBundledSetsOnInstall();
    keepSitesRegistered();
    handleCommands();
    lookUpFromSelection();
    lookUpFromAddressBar();
  },
});
