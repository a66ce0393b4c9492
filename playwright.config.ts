import { defineConfig } from '@playwright/test';

/** End-to-end tests: the production builds, in real Chromium and real Firefox. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  // A slow machine with other work takes three times as long as one with none: a browser's start alone 20 s.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  outputDir: 'test-results',
});
