// `npm test [-- FILTER…]`: type check, lint, unit and browser tests, then one line `N passed, N failed[, N skipped]`.
// --full also runs the long tests (BULLWHIP_FULL=1).
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './find-chromium.mjs';
import { findFirefox } from './find-firefox.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const full = process.argv.includes('--full');
const filters = process.argv.slice(2).filter((argument) => argument !== '--full');

// At the same time: the last keeps one core busy for as long as the others need both.
const checks = await Promise.all([
  check('type check', 'typescript/bin/tsc', '-p', '.'),
  check('lint', 'oxlint/bin/oxlint', '--type-aware', '--deny-warnings'),
  check('format', 'prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
]);
const tests = await runTests();

const passed = checks.filter(Boolean).length + tests.passed;
const failed = checks.length - checks.filter(Boolean).length + tests.failed + tests.forbiddenSkips.length;
for (const line of tests.sharedSkips) console.log(`SKIP ${line}`);
for (const line of tests.forbiddenSkips) console.log(`FAIL ${line}`);
if (!findChromium()) console.log('SKIP browser tests: no Chromium (install it or set CHROMIUM)');
else if (!findFirefox()) console.log('SKIP the smoke test in Firefox: no Firefox (install it or set FIREFOX)');
console.log(`${passed} passed, ${failed} failed${tests.skipped > 0 ? `, ${tests.skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;

/** Runs one tool of node_modules, and prints in one piece what it says; true when it finds nothing wrong. */
async function check(name, script, ...args) {
  const { status, said } = await node(script, args, 'pipe');
  console.log(`${name} …`);
  process.stdout.write(said);
  return status === 0;
}

/** Its exit code (null where a signal ended it), and what it said unless that went straight to the terminal. */
function node(script, args, output) {
  const env = { ...process.env, ...(full ? { BULLWHIP_FULL: '1' } : {}) };
  const command = [join(root, 'node_modules', script), ...args];
  const child = spawn(process.execPath, command, { cwd: root, env, stdio: ['ignore', output, output] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (said += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, said }));
  });
}

/** Runs Vitest and reads its report; whatever made it fail without a failed test counts as one failure. */
async function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'bullwhip-test-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { status } = await node('vitest/vitest.mjs', ['run', ...reporters, ...filters], 'inherit');
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { testResults: [] };
  rmSync(folder, { recursive: true });

  const counted = count(report.testResults);
  if (status !== 0 && counted.failed === 0) counted.failed = 1;
  return counted;
}

/**
 * A test file that could not be loaded has no tests and is one failure.
 * @returns {{ passed: number, failed: number, skipped: number, sharedSkips: string[], forbiddenSkips: string[] }}
 */
function count(files) {
  const counted = { passed: 0, failed: 0, skipped: 0, sharedSkips: [], forbiddenSkips: [] };
  for (const file of files) {
    const all = file.assertionResults;
    const failed = all.filter(({ status }) => status === 'failed').length;
    const passed = all.filter(({ status }) => status === 'passed').length;
    counted.passed += passed;
    counted.failed += failed === 0 && file.status === 'failed' ? 1 : failed;
    countSkips(counted, file, all.length - passed - failed);
  }
  return counted;
}

/**
 * Reference data lies beside the project (../shared) on some machines only: tests that read it may be skipped where
 * it is missing. In CI every other skip is a failure.
 */
function countSkips(counted, file, skipped) {
  if (skipped === 0) return;
  const name = relative(root, file.name);
  const tests = skipped === 1 ? '1 test' : `${skipped} tests`;
  const needsShared = !existsSync(join(root, '../shared')) && readFileSync(file.name, 'utf8').includes('../shared');
  if (needsShared) counted.sharedSkips.push(`${name}: ${tests} without the data of ../shared`);
  else if (process.env.CI) counted.forbiddenSkips.push(`${name}: ${tests} skipped`);
  if (needsShared || !process.env.CI) counted.skipped += skipped;
}
