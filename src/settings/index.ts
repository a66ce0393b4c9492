export { type AskedCode, askSidePanel, takeAskedCode, watchAskedCode } from './asked-code';
export { defaultSettings } from './defaults';
export { muteFinding, muteRule, muteTopics, unmuteFinding } from './muting';
export { clearRecentLookups, recentLookups, rememberLookup } from './recent-lookups';
export type { MarkMode, Settings, Topic } from './schema';
export { settingsSchema } from './schema';
export { fixedByPolicy, loadSettings, saveSettings, undoLastChange, watchSettings } from './store';
export type { ChoiceName, Choices } from './stored';
export { eraseAll, exportSettings, importSettings } from './transfer';
