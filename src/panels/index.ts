export { CardBrief } from './card/card-brief';
export type { OpenCode } from './card/code-link';
export { type PayerLabel, payerLabel } from './card/payer-label';
export { CheckedFooter } from './checked/checked-footer';
export type { MuteScope } from './finding/finding-item';
export { bySeverity, FindingList } from './finding/finding-list';
export { SeverityMark } from './finding/severity-mark';
export { applyAppearance } from './parts/appearance';
export { Button } from './parts/button';
export { Chip } from './parts/chip';
export { Icon } from './parts/icon';
export {
  checkIcon,
  closeIcon,
  copyIcon,
  errorIcon,
  infoIcon,
  panelIcon,
  pinIcon,
  warningIcon,
} from './parts/icon-paths';
export type { PopupHost, SiteState } from './popup/popup-host';
export { PopupScreen } from './popup/popup-screen';
export { panelStyles } from './styles';
