export { ask, askCard, askEvaluate, askLoadUi, askOpenOptions, askOpenSidePanel } from './ask';
export { broadcastChanged, onChanged } from './broadcast';
export { MessageError } from './envelope';
export { frameReportSchema } from './schemas/report';
export { type Handlers, type Sender, serve } from './serve';
export type * from './types';
