import type { Plugin } from 'vite';

/**
 * Writes every character beyond ASCII in a script as its escape, which strings, templates and regular expressions read
 * alike. One such character left as it is would make the browser hold the whole script in two bytes a character, and take
 * three times as long to scan it: a worker of a megabyte wakes slower by that, and a content script stands in every frame.
 */
export function asciiScripts(): Plugin {
  return {
    name: 'scrubline-ascii-scripts',
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type === 'chunk') part.code = ascii(part.code);
      }
    },
  };
}

function ascii(code: string): string {
  return code.replace(/[\u007f-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
