// Builds dist/node and dist/web, each when its sources differ from those of its last build; prints nothing unless a build fails.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const lock = join(root, 'dist/.building');

/** The command line as it was built: an absolute path. */
export const cli = join(root, 'dist/node/cli.js');

const node = {
  result: cli,
  stamp: join(root, 'dist/node/.sources-sha256'),
  config: 'vite.node.config.ts',
  folders: ['src', 'workers'],
};
const web = {
  result: join(root, 'dist/web/index.html'),
  stamp: join(root, 'dist/.web-sources-sha256'), // not among the files that the page is made of
  config: 'vite.web.config.ts',
  folders: ['src', 'workers', 'web', 'scenarios'],
};

/** Brings dist/node up to date. Processes that come at the same time wait for the one that builds. */
export const ensureBuilt = () => ensure([node]);

/** Brings dist/web up to date, too. */
export const ensureWorkbench = () => ensure([node, web]);

async function ensure(parts) {
  if (parts.every(isFresh)) return;
  await takeLock();
  const built = parts.every((part) => isFresh(part) || build(part));
  rmSync(lock, { force: true });
  if (!built) process.exit(4);
}

function isFresh(part) {
  const { result, stamp } = part;
  return existsSync(result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(part);
}

/** Names, sizes and times of all sources. Times alone would miss a deleted file and a checkout of an older one. */
function fingerprint({ folders, config }) {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, name)),
  );
  const hash = createHash('sha256');
  for (const file of [...files, 'package-lock.json', 'tsconfig.json', config].sort(byText)) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function byText(a, b) {
  return a < b ? -1 : 1;
}

/** True when it succeeded. */
function build(part) {
  const sources = fingerprint(part); // taken first, so that an edit during the build leads to another build
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--config', part.config, '--logLevel', 'warn'];
  // A page built for tests would be another one than users get.
  const env = { ...process.env, NODE_ENV: 'production' };
  const result = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env });
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout}${result.stderr}the build by ${part.config} failed\n`);
    return false;
  }
  writeFileSync(part.stamp, sources);
  return true;
}

/** A file is made by one process only, and says which. One that has ended without taking its lock away was killed. */
async function takeLock() {
  mkdirSync(join(root, 'dist'), { recursive: true });
  for (;;) {
    try {
      return writeFileSync(lock, String(process.pid), { flag: 'wx' });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isLeft()) rmSync(lock, { force: true });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function isLeft() {
  const pid = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
  if (!(pid > 0)) return false; // it is gone, or not yet written
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
