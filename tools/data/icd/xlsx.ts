/**
 * Cells of the first sheet of an .xlsx, as strings, row by row. Only what the official tables use: shared and inline
 * strings, plain numbers.
 */
export async function readFirstSheet(bytes: Uint8Array): Promise<string[][]> {
  // Only needed where official files are at hand.
  const { default: JSZip } = await import('jszip');
  const zip = await JSZip.loadAsync(bytes);
  const text = async (path: string) => (await zip.file(path)?.async('string')) ?? '';
  const shared = [...(await text('xl/sharedStrings.xml')).matchAll(/<si>(.*?)<\/si>/gs)].map((m) =>
    textOf(m[1] ?? ''),
  );
  const sheet = await text('xl/worksheets/sheet1.xml');
  return [...sheet.matchAll(/<row[^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map((row) => {
    const cells: string[] = [];
    for (const [, attributes = '', body = ''] of (row[1] ?? '').matchAll(
      /<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs,
    )) {
      const column = columnOf(/r="([A-Z]+)/.exec(attributes)?.[1] ?? 'A');
      const raw = /<v>(.*?)<\/v>/s.exec(body)?.[1] ?? '';
      cells[column] = /t="s"/.test(attributes)
        ? (shared[Number(raw)] ?? '')
        : /t="inlineStr"/.test(attributes)
          ? textOf(body)
          : raw;
    }
    return Array.from(cells, (cell) => cell ?? '');
  });
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<t[^>]*>(.*?)<\/t>/gs)]
    .map((m) => m[1] ?? '')
    .join('')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
