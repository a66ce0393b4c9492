import type { Problem } from '../problem';

/** Every `source`, `sources`, `…Source` and `…Sources` field below a value that names an unknown source. */
export function checkSources(file: string, value: unknown, known: ReadonlySet<string>, path = ''): Problem[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => checkSources(file, item, known, `${path}[${index}]`));
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const here = path === '' ? key : `${path}.${key}`;
    const ids = /source(?:s)?$/i.test(key) ? [item].flat() : null;
    if (ids === null || !ids.every((id) => typeof id === 'string'))
      return checkSources(file, item, known, here);
    return ids
      .filter((id) => !known.has(id))
      .map((id) => ({ file, path: here, reason: `source "${id}" is not in data/sources.json` }));
  });
}
