import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, vi } from 'vitest';
import { cli, ensureBuilt } from '../../scripts/build.mjs';
import { runCommandLine } from '../../src/cli/run-command-line.js';

export interface Ended {
  /** null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Options {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Called with all of stderr so far, whenever there is more. */
  readonly onStderr?: (text: string, child: ChildProcess) => void;
  readonly onStdout?: (text: string, child: ChildProcess) => void;
}

let built: Promise<void> | undefined;

/** Runs the command line as users do, built before: a process of its own, its streams no terminal. */
export async function bullwhip(args: readonly string[], options: Options = {}): Promise<Ended> {
  await (built ??= ensureBuilt());
  const env = { ...process.env, GITHUB_ACTIONS: 'false', ...options.env };
  const child = spawn(process.execPath, [cli, ...args], { cwd: options.cwd, env });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    options.onStdout?.(stdout, child);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    options.onStderr?.(stderr, child);
  });
  running.add(child);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      running.delete(child);
      resolve({ code, stdout, stderr });
    });
  });
}

/** Children to end when a test is over its time. */
const running = new Set<ChildProcess>();

/** The same in this process, without starting anything: for what ends before a thread is needed. */
export async function inProcess(args: readonly string[], env: Options['env'] = {}): Promise<Ended> {
  const written = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      written[name] += String(text);
      return true;
    }),
  );
  for (const [name, value] of Object.entries({ GITHUB_ACTIONS: 'false', ...env })) vi.stubEnv(name, value);
  try {
    return { code: await runCommandLine(args), ...written };
  } finally {
    vi.unstubAllEnvs();
    for (const spy of spies) spy.mockRestore();
  }
}

/** An empty folder for the tests of one file, with the command line built before the first of them has its time taken. */
export function workshop(): { readonly path: (...names: string[]) => string } {
  const folder = mkdtempSync(join(tmpdir(), 'bullwhip-cli-'));
  beforeAll(() => (built ??= ensureBuilt()));
  afterAll(() => {
    for (const child of running) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  return { path: (...names) => join(folder, ...names) };
}
