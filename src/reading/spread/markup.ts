import type { FlowAt } from '../walk';
import { JoinedText, pieceOf } from './pieces';
import type { Gathered } from './segments';

/** A line number, where it stands in a text of its own. */
const NUMBER = /^\s*\d{1,5}\s*$/;
const LEAD = /^\s*(?:\d{1,5}[\s.:|]*)?(?:[-+\u25B8\u25BE\u25BA\u25BC\u25B6]\s*)?(?=["{}[\]<])/;

/** How many groups or elements a line opens more than it closes. */
const DEPTH = {
  json: (line: string): number => {
    const signs = line.replace(/"(?:[^"\\]|\\.)*"/g, '');
    return signs.replace(/[^[{]/g, '').length - signs.replace(/[^\]}]/g, '').length;
  },
  xml: (line: string): number =>
    (line.match(/<[A-Za-z_]/g)?.length ?? 0) - (line.match(/<\/|\/>/g)?.length ?? 0),
};
const OPENS = { json: /^[[{]/, xml: /^<[A-Za-z_?]/ };

/** Puts together the lines of a JSON or XML text that stand in elements of their own, up to where it closes. */
export function gatherMarkup(flows: readonly FlowAt[], kind: 'json' | 'xml'): Gathered {
  const joined = new JoinedText();
  const taken = new Set<Node>();
  let parts = 0;
  let depth = 0;
  for (const at of flows) {
    const { text, first } = at.flow;
    const lead = LEAD.exec(text)?.[0].length ?? 0;
    if (!first || NUMBER.test(text) || (parts === 0 && !OPENS[kind].test(text.slice(lead)))) continue;
    parts++;
    joined.add(pieceOf(at, lead, text.length));
    joined.mark('\n');
    taken.add(first);
    taken.add(at.block);
    const row = at.block.closest('tr,[role=row]');
    if (row) taken.add(row);
    depth += DEPTH[kind](text.slice(lead));
    if (depth <= 0) break;
  }
  return { joined, parts, taken };
}
