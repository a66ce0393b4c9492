import { defineWxtModule } from 'wxt/modules';
import { compile } from '../tools/data/compile';

/**
 * Compiles `data/` into `generated/` before anything else, so that no build ships unchecked data: once at start
 * (`wxt prepare` needs the types) and again before each rebuild.
 */
export default defineWxtModule({
  name: 'scrubline-dataset',
  setup(wxt) {
    compile(wxt.config.root);
    wxt.hook('build:before', () => {
      compile(wxt.config.root);
    });
  },
});
