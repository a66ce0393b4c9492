/** A name as names are compared: lower case, `&` a word, every run of other signs one blank. */
export function normalName(text: string): string {
  return text
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
