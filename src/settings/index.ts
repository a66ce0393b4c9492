export type { MarkMode, Settings, Topic } from './schema';
export { settingsSchema } from './schema';
