export { createOverlayUi } from './create-overlay-ui';
