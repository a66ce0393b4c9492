import { galleryServer } from './server';

/** Look at the gallery in any browser: `npx tsx tests/gallery/serve.ts`, until stopped. */
const server = await galleryServer(4173);
console.log(`${server.resolvedUrls?.local[0]}tests/gallery/index.html`);
