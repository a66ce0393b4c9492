export { ask } from './ask';
export { onChanged } from './broadcast';
export { MessageError } from './message-error';
export { frameReportSchema } from './schemas/report';
export { type Handlers, type Sender, serve } from './serve';
export type * from './types';
