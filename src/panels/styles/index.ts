import base from './base.css?inline';
import card from './card.css?inline';
import controls from './controls.css?inline';
import findings from './findings.css?inline';
import tokens from './tokens.css?inline';

/**
 * Tokens and the styles of the parts that the tooltip shows, for a shadow root's style sheet. The element that
 * holds the parts has the class `sl`, and `data-theme="light"` or `"dark"` where the user chose one; set `--scale`
 * on it for the text size. Pages import `styles/page.css` instead.
 */
export const panelStyles: string = [tokens, base, controls, card, findings].join('\n');
