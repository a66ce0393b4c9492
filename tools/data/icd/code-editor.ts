/** Undotted codes of one numbered list of the Medicare Code Editor's definitions (text as published). */
export function codeEditorList(text: string, number: number, title: string): Set<string> {
  const lines = text.split(/\r?\n/);
  // The heading stands twice: the table of contents has it with a page number after a tab.
  const start = lines.findLastIndex((line) => line.startsWith(`${number}. ${title}`) && !line.includes('\t'));
  if (start < 0) throw new Error(`Medicare Code Editor: no list "${number}. ${title}"`);
  const codes = new Set<string>();
  for (const line of lines.slice(start + 1)) {
    if (/^(?:\d+\. |Chapter \d)/.test(line)) break;
    const code = /^([A-Z][0-9A-Z]{2,6})\t/.exec(line)?.[1];
    if (code) codes.add(code);
  }
  if (codes.size === 0) throw new Error(`Medicare Code Editor: list ${number} is empty`);
  return codes;
}
