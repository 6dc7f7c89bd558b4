// `npm start`: plays the holiday scenario and says where its report lies.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { cli, ensureBuilt } from './build-node.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = 'out/holiday-spike';

await ensureBuilt();
const args = [cli, 'run', 'scenarios/holiday-spike.yaml', '--out', out];
const { status, signal } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
if (status === 0) console.log(`\nThe report lies in ${out}/report.html; open it in a browser.`);
process.exitCode = status ?? (signal === 'SIGINT' ? 130 : 4);
