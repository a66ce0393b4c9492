import { local, type ReadPart } from './parts';

/** Numbers of the cell styles whose format shows a day (ECMA-376, 18.8.30 lists the built-in ones). */
export async function dateStyles(readPart: ReadPart): Promise<ReadonlySet<number>> {
  const dayFormats = new Set<number>();
  const styles = new Set<number>();
  let inCellFormats = false;
  let next = 0;
  await readPart('xl/styles.xml', (parser) => {
    parser.on('opentag', ({ name, attributes }) => {
      const tag = local(name);
      const format = Number(attributes.numFmtId ?? 0);
      if (tag === 'numFmt' && showsDay(attributes.formatCode ?? '')) dayFormats.add(format);
      if (tag === 'cellXfs') inCellFormats = true;
      if (tag !== 'xf' || !inCellFormats) return;
      if (isBuiltInDay(format) || dayFormats.has(format)) styles.add(next);
      next += 1;
    });
    parser.on('closetag', ({ name }) => {
      if (local(name) === 'cellXfs') inCellFormats = false;
    });
  });
  return styles;
}

function isBuiltInDay(format: number): boolean {
  return (
    (format >= 14 && format <= 17) ||
    format === 22 ||
    (format >= 27 && format <= 36) ||
    (format >= 50 && format <= 58)
  );
}

/** Quoted text, escaped characters and [colors] aside, every format of a day has a `d` or a `y`. */
function showsDay(code: string): boolean {
  return /[dy]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));
}
