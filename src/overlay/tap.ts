/** Whether a click was made by a finger. Browsers that do not say so in the click have no touch screen of note. */
export function isTap(event: MouseEvent): boolean {
  return 'pointerType' in event && event.pointerType === 'touch';
}
