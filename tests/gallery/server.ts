import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { createServer, type ViteDevServer } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Serve the gallery on a free port of this machine. It is in no build of the extension. */
export async function galleryServer(port = 0): Promise<ViteDevServer> {
  const server = await createServer({
    configFile: false,
    root: here('../..'),
    plugins: [preact()],
    resolve: { alias: { '#i18n': here('../support/i18n.ts') } },
    // Else every page of the repository is searched for what it imports before the first file is served.
    optimizeDeps: { entries: ['tests/gallery/index.html'] },
    server: { port, host: '127.0.0.1', hmr: false, watch: null },
    logLevel: 'error',
  });
  return server.listen();
}
