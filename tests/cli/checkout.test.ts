import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { scenarioText } from './scenario-text.js';

const root = join(import.meta.dirname, '../..');

it('npm run bullwhip finds files from the folder it is typed in', () => {
  const parent = mkdtempSync(join(tmpdir(), 'bullwhip-'));
  const folder = join(parent, 'my shop');
  mkdirSync(folder);
  writeFileSync(join(folder, 'shop.yaml'), scenarioText());
  const args = ['--prefix', root, 'run', '-s', 'bullwhip', '--', 'validate', 'shop.yaml'];
  const { status, stdout } = spawnSync('npm', args, { cwd: folder, encoding: 'utf8' });
  rmSync(parent, { recursive: true });
  expect(stdout).toMatch(/^shop\.yaml: /);
  expect(status).toBe(0);
});
