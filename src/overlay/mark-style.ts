import type { Ink } from './backdrop';
import css from './marks.css?inline';
import type { Level } from './mention-findings';

export const markCss: string = css;

const INKS: readonly Ink[] = ['middle', 'deep', 'pale'];

/** Name in the highlight registry of a level in an ink; marks.css says what each looks like. */
export function highlightName(level: Level, ink: Ink): string {
  return `sl-${INKS.indexOf(ink) * 4 + level}`;
}

/** Whether marks in this element are styled already, by the manifest's style sheet or one adopted before. */
export function isStyled(element: Element): boolean {
  return (
    getComputedStyle(element, `::highlight(${highlightName(0, 'middle')})`).textDecorationLine === 'underline'
  );
}
