import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { asciiScripts } from './tools/build/ascii-scripts';
import { bundledSetAssets, bundledSets } from './tools/build/bundled-sets';
import { installHostPatterns, optionalHostPatterns } from './tools/build/manifest-hosts';

/**
 * One manifest for Chromium and Firefox, both MV3: Firefox MV2 (WXT's default) drops
 * `optional_host_permissions` silently, so `--mv3` is part of every Firefox command.
 */
export default defineConfig({
  // A second checkout of the build, for tools that run side by side.
  outDir: process.env.SCRUBLINE_OUTPUT ?? '.output',
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  i18n: { localesDir: process.env.SCRUBLINE_LOCALES ?? resolve('locales') },
  autoIcons: { baseIconPath: resolve('assets/icon.svg') },
  hooks: {
    // Set here rather than in the entrypoint, so that the portal list is not bundled into the content script.
    'entrypoints:resolved': (_wxt, entrypoints) => {
      for (const entrypoint of entrypoints) {
        if (entrypoint.type === 'content-script') entrypoint.options.matches = installHostPatterns();
      }
    },
    'build:publicAssets': (_wxt, files) => {
      files.push(...bundledSetAssets());
    },
  },
  vite: () => ({
    plugins: [preact(), asciiScripts()],
    resolve: {
      alias: { 'wxt/utils/content-script-context': resolve('entrypoints/overlay.content/context.ts') },
    },
    define: { 'import.meta.env.SCRUBLINE_BUNDLED_SETS': JSON.stringify(bundledSets()) },
    build: { target: ['chrome125', 'firefox140'], sourcemap: false },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    short_name: 'Scrubline',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'activeTab',
      'scripting',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    omnibox: { keyword: 'scrub' },
    // Browsers take at most four suggested shortcuts; users change them in the browser's own settings.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      'next-finding': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_command_next_finding__',
      },
      'previous-finding': { description: '__MSG_command_previous_finding__' },
      'open-card': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_command_open_card__' },
      'toggle-marks': {
        suggested_key: { default: 'Alt+Shift+M' },
        description: '__MSG_command_toggle_marks__',
      },
    },
    host_permissions: installHostPatterns(),
    optional_host_permissions: optionalHostPatterns(),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'scrubline@scrubline.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '125', storage: { managed_schema: 'managed-schema.json' } }),
  }),
});
