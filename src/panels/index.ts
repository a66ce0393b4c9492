export { CardBrief } from './card/card-brief';
export { CardFull } from './card/card-full';
export type { OpenCode } from './card/code-link';
export { type PayerLabel, payerLabel } from './card/payer-label';
export { CheckedFooter } from './checked/checked-footer';
export { findingsText } from './claim/findings-text';
export type { CodeSet, CodeSetsHost, Importing } from './code-sets/code-sets-host';
export type { MuteScope } from './finding/finding-item';
export { bySeverity, FindingList } from './finding/finding-list';
export { SeverityMark } from './finding/severity-mark';
export type { OptionsHost } from './options/options-host';
export { OptionsScreen } from './options/options-screen';
export { applyAppearance } from './parts/appearance';
export { Button } from './parts/button';
export { Chip } from './parts/chip';
export { EmptyState } from './parts/empty-state';
export { applyLook, forgetLook } from './parts/first-look';
export { Icon } from './parts/icon';
export {
  checkIcon,
  closeIcon,
  copyIcon,
  errorIcon,
  infoIcon,
  nextIcon,
  panelIcon,
  pinIcon,
  searchIcon,
  warningIcon,
} from './parts/icon-paths';
export { Toggle } from './parts/toggle';
export type { PopupHost, SiteState } from './popup/popup-host';
export { PopupScreen } from './popup/popup-screen';
export type { SidePanelHost } from './sidepanel/side-panel-host';
export { SidePanelScreen } from './sidepanel/side-panel-screen';
export { panelStyles } from './styles';
export type { WelcomeHost } from './welcome/welcome-host';
export { WelcomeScreen } from './welcome/welcome-screen';
