import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Where each browser may be, in the order it is looked for: an environment variable, the system's, Playwright's
 * own download, and, as root on Debian, an apt install.
 */
const BROWSERS = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome-for-testing'],
    files: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
    debian: 'chromium',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    files: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    debian: 'firefox-esr',
  },
};

function onPath(command) {
  const finder = process.platform === 'win32' ? 'where' : 'which';
  const found = spawnSync(finder, [command], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.split(/\r?\n/)[0].trim() : null;
}

async function playwrightDownload(name) {
  try {
    const playwright = await import('playwright-core');
    const path = playwright[name].executablePath();
    return path && existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

function aptInstall(packageName) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath('apt-get')) return false;
  process.stderr.write(`Installing ${packageName} with apt-get…\n`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-qq'], { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
    execFileSync('apt-get', ['install', '-y', '-qq', packageName], {
      env: environment,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return true;
  } catch {
    return false;
  }
}

/**
 * Path of a browser's executable.
 *
 * @param {'chromium' | 'firefox'} name
 * @param {{ install?: boolean }} [options] `install: false` only looks.
 * @returns {Promise<string>}
 * @throws {Error} that says what to do when none is found.
 */
export async function findBrowser(name, { install = true } = {}) {
  const browser = BROWSERS[name];
  const fromVariable = process.env[browser.variable];
  if (fromVariable) {
    if (existsSync(fromVariable)) return fromVariable;
    throw new Error(`${browser.variable} is set to ${fromVariable}, but there is no such file.`);
  }
  const lookUp = () =>
    browser.commands.map(onPath).find(Boolean) ?? browser.files.find((file) => existsSync(file)) ?? null;
  const found = lookUp() ?? (await playwrightDownload(name));
  if (found) return found;
  if (install && aptInstall(browser.debian)) {
    const installed = lookUp();
    if (installed) return installed;
  }
  throw new Error(
    `No ${name} was found. Install it (Debian: apt-get install ${browser.debian}), ` +
      `or run "npx playwright install ${name}", or set ${browser.variable} to its executable. ` +
      'Branded Chrome 137 and later cannot load an unpacked extension from the command line; use Chromium.',
  );
}
