/**
 * An object of which each property is parsed from its JSON text when first read.
 *
 * @param texts the JSON of every property; not checked, so of our own making.
 */
export function lazyParts<Whole extends object>(
  texts: Readonly<Record<keyof Whole & string, string>>,
): Whole {
  const whole = {};
  for (const [name, text] of Object.entries<string>(texts)) {
    Object.defineProperty(whole, name, {
      enumerable: true,
      configurable: true,
      get() {
        const value: unknown = JSON.parse(text);
        Object.defineProperty(whole, name, { enumerable: true, value });
        return value;
      },
    });
  }
  return whole as Whole;
}
