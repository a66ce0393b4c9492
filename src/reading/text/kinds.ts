/** How the walk treats an element, by its tag. */
export enum Kind {
  Block,
  Inline,
  Skip,
  Break,
  Field,
  Row,
  Apart, // superscripts: inline, but never joined to the text before
}

const TAGS = new Map<string, Kind>();
for (const tag of 'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q rp rt ruby s samp slot small span strike strong time tt u var button wbr'.split(
  ' ',
))
  TAGS.set(tag, Kind.Inline);
for (const tag of 'script style noscript template head iframe frame object embed canvas video audio svg math map link meta title datalist option optgroup progress meter'.split(
  ' ',
))
  TAGS.set(tag, Kind.Skip);
for (const tag of ['br', 'hr']) TAGS.set(tag, Kind.Break);
for (const tag of ['input', 'select', 'textarea']) TAGS.set(tag, Kind.Field);
for (const tag of ['sup', 'sub']) TAGS.set(tag, Kind.Apart);
TAGS.set('tr', Kind.Row);

/** Kind by tag name; a web component is inline unless its style says otherwise, everything unknown a block. */
export function kindOfTag(tag: string): Kind {
  return TAGS.get(tag) ?? Kind.Block;
}
