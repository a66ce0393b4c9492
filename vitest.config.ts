import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './tools/browser/find.mjs';

const chromium = await findBrowser('chromium', { install: false }).catch(() => undefined);

/** `#i18n` outside a WXT build reads locales/en.yml itself. */
const alias = { '#i18n': fileURLToPath(new URL('./tests/support/i18n.ts', import.meta.url)) };

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [preact()],
        resolve: { alias },
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/support/global-setup.ts'],
        },
      },
      {
        plugins: [preact()],
        resolve: { alias },
        // Found late, it would make the test page load anew in the midst of a test.
        optimizeDeps: { include: ['fast-check'] },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/support/global-setup.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(chromium ? { executablePath: chromium } : {}), args: ['--no-sandbox'] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
