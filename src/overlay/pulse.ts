import type { Layer } from './layer';

/** Draws rings around these rectangles, in Scrubline's layer, that pulse and go by themselves. */
export function pulse(layer: Layer, near: Element, rects: readonly DOMRect[]): void {
  const { fields } = layer.parts;
  layer.show(fields, near);
  for (const rect of rects) {
    const ring = fields.ownerDocument.createElement('div');
    ring.className = 'ring';
    ring.style.left = `${rect.left}px`;
    ring.style.top = `${rect.top}px`;
    ring.style.width = `${rect.width}px`;
    ring.style.height = `${rect.height}px`;
    ring.addEventListener('animationend', () => ring.remove());
    fields.append(ring);
  }
}

/** Says one short line, on screen for a moment and to screen readers. */
export function say(layer: Layer, near: Element, text: string): void {
  const { fields, live } = layer.parts;
  layer.show(fields, near);
  live.textContent = text;
  fields.querySelector('.toast')?.remove();
  const toast = fields.ownerDocument.createElement('div');
  toast.className = 'toast';
  toast.textContent = text;
  toast.setAttribute('aria-hidden', 'true');
  toast.addEventListener('animationend', () => toast.remove());
  fields.append(toast);
}
