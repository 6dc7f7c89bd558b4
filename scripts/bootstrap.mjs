// Makes a fresh checkout ready, with nothing but Node: the packages of the lock file and, with --browser, a Chromium.
// Everything goes to stderr, because `bullwhip … --json -` owns stdout.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, onPath } from './find-chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The oldest Node that runs Vite 8; `engines` in package.json says the same. */
const oldestNode = [20, 19];

/** Checks Node and installs the locked packages when they differ from those installed last time. */
export function ensurePackages() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1]))
    stop(`bullwhip needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}`);

  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.lock-sha256');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;

  say('installing packages (npm ci)');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, hash);
}

/** Makes sure there is a Chromium where that can be done without asking; in CI, having none is a failure. */
function ensureChromium() {
  if (findChromium()) return;
  if (process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get') && !process.env.CHROMIUM) {
    say('installing Chromium (apt-get)');
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['-qq', 'update'], quiet);
    run('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', 'chromium'], quiet);
    if (findChromium()) return;
  }
  if (process.env.CI) stop('no Chromium for the browser tests (install it or set CHROMIUM)');
  say('SKIP browser tests: no Chromium (install it or set CHROMIUM)');
}

/** Runs a command silently; its output is shown only when it fails. */
function run(command, args, env = {}) {
  const shell = process.platform === 'win32';
  const result = spawnSync(command, args, { cwd: root, env: { ...process.env, ...env }, encoding: 'utf8', shell });
  if (result.status === 0) return;
  process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
  stop(`${command} ${args[0]} failed: ${result.error?.message ?? `exit code ${result.status}`}`);
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

function stop(line) {
  say(line);
  process.exit(4);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensurePackages();
  if (process.argv.includes('--browser')) ensureChromium();
}
