import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { findBrowser } from '../browser/find.mjs';

const LOCK = 'package-lock.json';
const INSTALLED = 'node_modules/.package-lock.json';

/** Installed packages are stale when the lock file is newer than npm's own record of what it put there. */
function needsInstall() {
  return !existsSync(INSTALLED) || statSync(LOCK).mtimeMs > statSync(INSTALLED).mtimeMs;
}

function install() {
  process.stdout.write('Installing packages…\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Not `npm ci`: it refuses the lock file where a registry lacks an optional package made for another platform.
  // `--no-save` keeps to the lock file and leaves it as it is.
  const done = spawnSync(npm, ['install', '--no-save', '--loglevel=error', '--no-audit', '--no-fund'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    process.stderr.write(
      'npm install failed; see above. Check the network and the npm configuration, then try again.\n',
    );
    process.exit(1);
  }
}

/**
 * Make a fresh clone ready: the right Node, packages, browsers.
 *
 * @param {{ browsers: ('chromium' | 'firefox')[] }} needs
 */
export async function prepare({ browsers }) {
  const wanted = JSON.parse(readFileSync('package.json', 'utf8')).engines.node;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    process.stderr.write(`Scrubline needs Node ${wanted}; this is ${process.versions.node}.\n`);
    process.exit(1);
  }
  if (needsInstall()) install();
  for (const name of browsers) {
    const variable = name === 'chromium' ? 'CHROMIUM_PATH' : 'FIREFOX_PATH';
    try {
      process.env[variable] = await findBrowser(name);
    } catch (cause) {
      process.stderr.write(`${cause.message}\n`);
      process.exit(1);
    }
  }
}
