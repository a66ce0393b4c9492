/** Path of a browser's executable; throws with what to do when none is found. See find.mjs. */
export function findBrowser(name: 'chromium' | 'firefox', options?: { install?: boolean }): Promise<string>;
