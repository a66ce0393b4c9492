import { panelStyles } from '../panels';
import layer from './layer.css?inline';

/** Everything the closed shadow root needs: the shared parts of the panels, then what is the overlay's alone. */
export const layerCss: string = `${panelStyles}\n${layer}`;
