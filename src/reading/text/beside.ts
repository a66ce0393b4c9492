/** Words that stand beside a code on a bill, a price list or in a look-up, and not beside a plan's or an office's code. */
const SERVICES =
  /\b(?:units?|qty|mods?|modifiers?|charges?|billed|descriptions?|desc|descriptor|dx|diagnos[ei]s|icd|dos|services?|fees?|allowed|rvus?|procedures?|cpt|hcpcs|place of service|pos|names?|meaning|definition)\b/i;
const REACH = 4;
const MOST_READ = 600;

/**
 * Whether the card, list or form a text stands in speaks of services. "Code" alone labels plans, offices and gates as
 * well; it is asked for such labels only.
 */
export function speaksOfServices(element: Element): boolean {
  let node: Element | null = element;
  for (let level = 0; node && level < REACH && node.localName !== 'body'; level++) {
    const text = node.textContent ?? '';
    if (text.length > MOST_READ) return false;
    // Markup without white space runs words together.
    if (SERVICES.test(text.replace(/([a-z])(?=[A-Z\d])/g, '$1 '))) return true;
    node = node.parentElement;
  }
  return false;
}
