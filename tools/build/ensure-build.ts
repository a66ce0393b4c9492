import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const SOURCES = [
  'src',
  'entrypoints',
  'data',
  'locales',
  'public',
  'modules',
  'assets',
  'wxt.config.ts',
  'package.json',
];

function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Folder of a production build, made anew when a source is newer than it. */
export async function ensureBuild(browser: 'chrome' | 'firefox'): Promise<string> {
  const folder = resolve(process.env.SCRUBLINE_OUTPUT ?? '.output', `${browser}-mv3`);
  const manifest = join(folder, 'manifest.json');
  const built = existsSync(manifest) ? statSync(manifest).mtimeMs : 0;
  if (Math.max(...SOURCES.map((source) => newest(resolve(source)))) > built) {
    process.stderr.write(`Building the ${browser} extension…\n`);
    execFileSync(
      process.execPath,
      [resolve('node_modules/wxt/bin/wxt.mjs'), 'build', '-b', browser, '--mv3'],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
  }
  return folder;
}

/** The Chromium build that every tool reads pages with. */
export const chromiumBuild = (): Promise<string> => ensureBuild('chrome');
