import { spawnSync } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

const PATH = `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH}`;

function runCommand([command, ...args]) {
  const done = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH },
    shell: process.platform === 'win32',
  });
  return done.status === 0;
}

/**
 * Run steps one after the other, all of them, so that one run shows every failure.
 *
 * @param {{ name: string, command: string[] }[]} steps
 * @param {{ quiet?: boolean }} [options] `quiet`: no headings and no summary
 * @returns {number} exit code
 */
export function runSteps(steps, { quiet = false } = {}) {
  const results = steps.map(({ name, command }) => {
    if (!quiet) process.stdout.write(`\n── ${name}\n`);
    const started = Date.now();
    const passed = runCommand(command);
    return { name, passed, seconds: Math.round((Date.now() - started) / 1000) };
  });
  const failed = results.filter((result) => !result.passed).length;
  if (quiet) return failed === 0 ? 0 : 1;
  process.stdout.write('\n');
  for (const { name, passed, seconds } of results) {
    process.stdout.write(`${passed ? '✓' : '✗'} ${name} (${seconds} s)\n`);
  }
  process.stdout.write(`\nsteps: ${results.length - failed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}
